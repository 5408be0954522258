// A day of the plan's calendar takes a shop that is dragged over it, and a form's outline a part. The browser wants to hear so at every move
// of the mouse, which is nothing to ask the server for; only the drop is.
document.addEventListener('dragover', event => {
  if (event.target instanceof Element && event.target.closest('.plan-calendar td[data-day], .outline li')) event.preventDefault()
})
