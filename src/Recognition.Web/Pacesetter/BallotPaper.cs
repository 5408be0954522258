using System.Globalization;
using Recognition.Domain.Pacesetter;

namespace Recognition.Web.Pacesetter;

/// <summary>The ballot as the page posts it, first to be checked and then to be cast.</summary>
public sealed class BallotPaper
{
    /// <summary>check, change or cast; null where the page was only opened.</summary>
    public string? Stage { get; set; }

    /// <summary>Of the own participation, where a recorded ballot is replaced.</summary>
    public Guid? Version { get; set; }

    public bool Blank { get; set; }

    /// <summary>By place of the ballot.</summary>
    public Dictionary<int, string?> Ranks { get; set => field = value ?? []; } = [];

    /// <summary>The paper filled in as the own ballot stands, or an empty one.</summary>
    internal static BallotPaper Of(Ranking? own) => own is null ? new() : new()
    {
        Blank = own.Places.Count == 0,
        Ranks = own.Places.Select((place, i) => (place, i)).ToDictionary(it => it.place, it => (string?)(it.i + 1).ToString(CultureInfo.InvariantCulture)),
    };

    internal Vote.Input Ballot(Guid contest) => new() { ContestId = contest, Version = Version, Blank = Blank, Ranks = Ranks };
}
