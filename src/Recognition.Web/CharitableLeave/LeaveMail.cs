using Recognition.Domain.Access;
using Recognition.Domain.CharitableLeave;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.CharitableLeave;

/// <summary>What people are told about charitable hours. A message names no organization: what somebody does for others is theirs to tell.</summary>
internal static class LeaveMail
{
    public static Letter Asked(string employee, IReadOnlyCollection<LeaveAsk> asks, BusinessCalendar calendar) => new(
        $"{employee} asks for charitable hours",
        $"{employee} asks for {Hours.Sum(asks.Select(a => a.Hours))} on {string.Join(", ", asks.Select(a => Written.Date(a.Date)))}. {calendar.NoBusinessDay(asks.Select(a => a.Date))}".TrimEnd() + "\n\nDecide under Leave in the portal.",
        "/leave/queue",
        Permission.ManageLeave);

    public static Letter Approved(LeaveRequest request) => new(
        "Your charitable hours are approved",
        $"{Sum(request)} on {Days(request)} are approved. Afterwards your supervisor verifies the hours served.",
        Page(request),
        Permission.ManageLeave);

    public static Letter Declined(LeaveRequest request) => new(
        "Your charitable hours are declined",
        $"{Sum(request)} on {Days(request)} are declined: {request.DeclinedBecause}\n\nThe hours are back in your pool.",
        Page(request),
        Permission.ManageLeave);

    public static Letter Verified(LeaveRequest request) => new(
        "Your charitable hours are verified",
        $"{Hours.Sum(request.Lines.Select(l => l.Verified ?? Hours.None))} of {Sum(request)} on {Days(request)} are verified. Hours that were not served are back in your pool.",
        Page(request),
        Permission.ManageLeave);

    private static string Page(LeaveRequest request) => $"/leave/requests/{request.Id}";

    private static Hours Sum(LeaveRequest request) => Hours.Sum(request.Lines.Select(line => line.Asked));

    private static string Days(LeaveRequest request) => string.Join(", ", request.Lines.Select(line => Written.Date(line.Date)));
}
