using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Shops;

/// <summary>Letters about what was answered, before its release to the point of contact and after it to everybody whom it concerns. None holds a result.</summary>
internal static class ResultsMail
{
    /// <summary>To a department's point of contact; it tells neither how many shops nor what of them.</summary>
    public static Letter ReplyAsked(DateOnly until) => new(
        "Answers about your department wait for your reply",
        $"""
        Shops of your department were accepted. Before their results are released you may look at what was answered, and object to an answer that is wrong, until the close of {Written.Date(until)} at the least.

        Sign in to the portal and open Results, Replies before the release. Keep it to yourself until the release.
        """,
        "/results/replies",
        Permission.ManageShops);

    public static Letter ReplyDecided() => new(
        "Human Resources has decided on an objection of your department",
        "Sign in to the portal and open Results, Replies before the release, to read what was decided and why.",
        "/results/replies",
        Permission.ManageShops);

    public static Letter Released(string department, Round round) => new(
        $"Shop results of {department}: {round.Name}",
        $"""
        The results of the round “{round.Name}” were released. Sign in to the portal and open Results to read those of {department}, beside the city's.

        Results are about a department's service, never about a person. Do not try to find out who the shoppers were.
        """,
        "/results",
        Permission.RunJobs);

    public static Letter Rescored(string department, Round round) => new(
        $"Shop results of {department} were scored anew: {round.Name}",
        $"""
        The form of the round “{round.Name}” was corrected, and its shops were scored anew. Sign in to the portal and open Results to read those of {department} as they are now. A packet that was sealed before keeps its figures.
        """,
        "/results",
        Permission.RunJobs);

    public static Letter Commended(string text, string quarter) => new(
        "Thank you for excellent service",
        $"""
        In {quarter} you served a customer so well that Human Resources commends you:

        {text}

        Your supervisor is told too. The commendation stands in the portal under Recognition.
        """,
        "/recognition",
        Permission.ManageShops);

    public static Letter YourReportCommended(string name, string text, string quarter) => new(
        $"{name} gave excellent service",
        $"""
        In {quarter} {name} served a customer so well that Human Resources commends them:

        {text}

        Thank them yourself, and open Recognition in the portal if you want to nominate them for the award: the form is filled in with this.
        """,
        "/recognition",
        Permission.ManageShops);
}
