using Recognition.Domain.Pacesetter;

namespace Recognition.Web.Pacesetter;

/// <summary>States as people say them, and the tone in which a page shows them.</summary>
internal static class AwardWords
{
    public static string Of(NominationState state) => state switch
    {
        NominationState.Submitted => "In review",
        NominationState.Accepted => "On the ballot",
        NominationState.Declined => "Not on the ballot",
        NominationState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Tone(NominationState state) => state switch
    {
        NominationState.Submitted => "waiting",
        NominationState.Accepted => "good",
        _ => "",
    };

    public static string Of(ContestState state) => state switch
    {
        ContestState.Nominating => "Nominations",
        ContestState.Voting => "Voting",
        ContestState.Counted => "Counted",
        ContestState.Announced => "Announced",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Why a member does not vote, said of them.</summary>
    public static string Of(Recusal recusal) => recusal switch
    {
        Recusal.Nominee => "is nominated",
        Recusal.Nominator => "nominated somebody on the ballot",
        Recusal.SupervisesNominee => "a nominee reports to them",
        Recusal.ReportsToNominee => "reports to a nominee",
        Recusal.Declared => "stepped out",
        _ => throw new ArgumentOutOfRangeException(nameof(recusal)),
    };

    public static string Of(TieRule rule) => rule switch
    {
        TieRule.PreviousRounds => "the rounds before",
        TieRule.FirstChoices => "first choices",
        TieRule.Order => "the lot",
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };

    /// <summary>What happens to a ballot: said before it is cast.</summary>
    public static string WhatHappens(BallotMode mode) => mode == BallotMode.Secret
        ? "This vote is secret. Your ballot goes into the box without your name; only that you voted is kept. So nobody can find it again: once cast, it cannot be changed."
        : "This vote is recorded. Your ballot bears your name and is sealed: nobody but you can read it before the close, Human Resources neither. After the close Human Resources and the committee can read who voted how, and an auditor the ballots without names. You may change your ballot until the close.";
}
