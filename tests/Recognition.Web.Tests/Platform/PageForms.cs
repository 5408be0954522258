using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Recognition.Web.Tests.Platform;

/// <summary>Fills in and posts a page's form as a browser without script does.</summary>
internal static class PageForms
{
    private static readonly HtmlParser Parser = new();

    /// <summary>Opens a page and posts the form that holds a control of this name to the page's own address.</summary>
    /// <param name="fields">What is typed; what else is hidden in the form is posted as it is.</param>
    /// <param name="button">The name and value of the button pressed.</param>
    /// <param name="to">Where the form leads, if not to the page itself.</param>
    public static async Task<HttpResponseMessage> Post(this HttpClient browser, string address, string control, IEnumerable<KeyValuePair<string, string>> fields, (string Name, string Value)? button = null, string? to = null)
    {
        var opened = await browser.Open(address, control) with { Address = to ?? address };
        return await browser.Post(opened, button is { } pressed ? fields.Append(new(pressed.Name, pressed.Value)) : fields);
    }

    /// <summary>Opens a page, to post its form that holds a control of this name later.</summary>
    public static async Task<Opened> Open(this HttpClient browser, string address, string control) =>
        Read(address, await browser.GetStringAsync(address), control);

    /// <summary>The form of a page that was answered already.</summary>
    public static Opened Read(string address, string html, string control)
    {
        var page = Parser.ParseDocument(html);
        var form = page.Forms.First(form => form.Elements.OfType<IHtmlElement>().Any(element => element.GetAttribute("name") == control));
        return new Opened(address, [.. form.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name") ?? "", input.GetAttribute("value") ?? ""))]);
    }

    public static async Task<HttpResponseMessage> Post(this HttpClient browser, Opened form, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var typed = fields.ToList();
        var names = typed.Select(field => field.Key).ToHashSet();
        return await browser.PostAsync(form.Address, new FormUrlEncodedContent([.. form.Hidden.Where(field => !names.Contains(field.Key)), .. typed]));
    }

    public sealed record Opened(string Address, IReadOnlyList<KeyValuePair<string, string>> Hidden);
}
