using Recognition.Domain.Access;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Pacesetter;

/// <summary>The messages of the award. None tells who voted, or what.</summary>
internal static class AwardMail
{
    public static Letter Declined(IReadOnlyList<string> nominees, DateOnly month, string because) => new(
        $"Your nomination for {Contests.Written(month)}",
        $"Your nomination of {Contests.Together(nominees)} for the Pacesetter award of {Contests.Written(month)} was not put on the ballot. Human Resources says why:\n\n{because}\n\nYou may nominate again for another month, in the portal under Award.",
        "/award",
        Permission.ManageAward);

    public static Letter VotingOpen(Contest contest, string closes) => new(
        $"Vote on the Pacesetter award of {Contests.Written(contest.Month)}",
        $"Voting on the Pacesetter award of {Contests.Written(contest.Month)} is open. There {(contest.Nominees.Count == 1 ? "is 1 nominee" : $"are {contest.Nominees.Count} nominees")}. Cast your ballot by {closes}, in the portal under Award.\n\nIf you are partial, step out of the vote there instead.\n\nShould the count come to a lot, this is the seal under which its seed lies: {contest.LotSeal}. Keep it: after the count the seed is shown, and you can check that it fits.",
        $"/award/{contest.Id}/ballot",
        Permission.ManageAward);

    public static Letter Won(IReadOnlyList<string> winners, DateOnly month, string citation) => new(
        $"You won the Pacesetter award of {Contests.Written(month)}",
        $"{(winners.Count > 1 ? $"The Pacesetter award of {Contests.Written(month)} goes to {Contests.Together(winners)}" : $"The Pacesetter award of {Contests.Written(month)} is yours")}. The city says of it:\n\n{citation}\n\nIt stands on the wall of winners, which everybody can read. Congratulations.",
        "/wall",
        Permission.ManageAward);

    public static Letter YourNomineeWon(IReadOnlyList<string> winners, DateOnly month) => new(
        $"Whom you nominated won the Pacesetter award of {Contests.Written(month)}",
        $"The Pacesetter award of {Contests.Written(month)} goes to {Contests.Together(winners)}, whom you nominated. Thank you for telling us.\n\nThe award stands on the wall of winners.",
        "/wall",
        Permission.ManageAward);

    public static Letter YourReportWon(IReadOnlyList<string> winners, DateOnly month, string citation) => new(
        $"{Contests.Together(winners)} won the Pacesetter award of {Contests.Written(month)}",
        $"{Contests.Together(winners)}, who {(winners.Count == 1 ? "reports" : "report")} to you, won the Pacesetter award of {Contests.Written(month)}. The city says of it:\n\n{citation}\n\nThe award stands on the wall of winners.",
        "/wall",
        Permission.ManageAward);
}
