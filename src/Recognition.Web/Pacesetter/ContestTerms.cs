using System.Globalization;
using Recognition.Domain;
using Recognition.Domain.Pacesetter;
using Recognition.Domain.Settings;
using Recognition.Web.Platform.Ui;

namespace Recognition.Web.Pacesetter;

/// <summary>The rules of a contest as HR types them: days in the city, whose hours of business give the times.</summary>
public record ContestTerms
{
    /// <summary>The last day for nominations.</summary>
    public string? NominationsClose { get; set; }

    public string? VotingOpens { get; set; }

    /// <summary>The last day for ballots.</summary>
    public string? VotingCloses { get; set; }

    /// <summary>recorded or secret.</summary>
    public string? Mode { get; set; }

    public string? Quorum { get; set; }

    public bool NoAward { get; set; }

    /// <exception cref="RuleBroken">A day, the mode or the quorum cannot be read.</exception>
    internal ContestPlan Plan(CitySettings city) => new(
        city.CloseOf(TypedDate.Required(nameof(NominationsClose), NominationsClose)),
        city.Zone.Utc(TypedDate.Required(nameof(VotingOpens), VotingOpens), city.Opens),
        city.CloseOf(TypedDate.Required(nameof(VotingCloses), VotingCloses)),
        Mode switch
        {
            "recorded" => BallotMode.Recorded,
            "secret" => BallotMode.Secret,
            _ => throw new RuleBroken(nameof(Mode), "Choose how ballots are kept."),
        },
        int.TryParse(Quorum, NumberStyles.None, CultureInfo.InvariantCulture, out var quorum) ? quorum : throw new RuleBroken(nameof(Quorum), "Give a whole number, such as 3."),
        NoAward);

    internal void Take(DateOnly nominationsClose, DateOnly votingOpens, DateOnly votingCloses, BallotMode mode, int quorum, bool noAward)
    {
        (NominationsClose, VotingOpens, VotingCloses) = (Written(nominationsClose), Written(votingOpens), Written(votingCloses));
        (Mode, Quorum, NoAward) = (mode == BallotMode.Secret ? "secret" : "recorded", quorum.ToString(CultureInfo.InvariantCulture), noAward);
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
