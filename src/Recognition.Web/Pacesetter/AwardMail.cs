using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Pacesetter;

/// <summary>The messages of the award. None tells who voted, or what.</summary>
internal static class AwardMail
{
    public static Letter Declined(string to, IReadOnlyList<string> nominees, DateOnly month, string because) => new(
        $"Your nomination for {Contests.Written(month)}",
        $"Dear {to},\n\nyour nomination of {Contests.Together(nominees)} for the Pacesetter award of {Contests.Written(month)} was not put on the ballot. Human Resources says why:\n\n{because}\n\nYou may nominate again for another month, in the portal under Award.\n");

    public static Letter VotingOpen(string to, DateOnly month, int nominees, string closes) => new(
        $"Vote on the Pacesetter award of {Contests.Written(month)}",
        $"Dear {to},\n\nvoting on the Pacesetter award of {Contests.Written(month)} is open. There {(nominees == 1 ? "is 1 nominee" : $"are {nominees} nominees")}. Cast your ballot by {closes}, in the portal under Award.\n\nIf you are partial, step out of the vote there instead.\n");

    public static Letter Won(string to, IReadOnlyList<string> winners, DateOnly month, string citation) => new(
        $"You won the Pacesetter award of {Contests.Written(month)}",
        $"Dear {to},\n\n{(winners.Count > 1 ? $"the Pacesetter award of {Contests.Written(month)} goes to {Contests.Together(winners)}" : $"the Pacesetter award of {Contests.Written(month)} is yours")}. The city says of it:\n\n{citation}\n\nIt stands on the wall of winners, which everybody can read. Congratulations.\n");

    public static Letter YourNomineeWon(string to, IReadOnlyList<string> winners, DateOnly month) => new(
        $"Whom you nominated won the Pacesetter award of {Contests.Written(month)}",
        $"Dear {to},\n\nthe Pacesetter award of {Contests.Written(month)} goes to {Contests.Together(winners)}, whom you nominated. Thank you for telling us.\n\nThe award stands on the wall of winners.\n");

    public static Letter YourReportWon(string to, IReadOnlyList<string> winners, DateOnly month, string citation) => new(
        $"{Contests.Together(winners)} won the Pacesetter award of {Contests.Written(month)}",
        $"Dear {to},\n\n{Contests.Together(winners)}, who {(winners.Count == 1 ? "reports" : "report")} to you, won the Pacesetter award of {Contests.Written(month)}. The city says of it:\n\n{citation}\n\nThe award stands on the wall of winners.\n");
}
