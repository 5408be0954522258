using Microsoft.Extensions.DependencyInjection;
using Recognition.Domain.Access;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Pacesetter;
using Recognition.Web.Platform.Access;

namespace Recognition.Web.Tests.Pacesetter;

/// <summary>The award of November 2026 in the test city, led step by step through the portal's own use cases.</summary>
internal sealed class Month(City city)
{
    public static readonly Guid Contest = Guid.Parse("00000000-0000-0000-0000-00000000C011");

    /// <summary>Places of the ballot, which stands by name.</summary>
    public const int ClaraNye = 1, DovKatz = 2, FinnOakes = 3;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static OpenContest.Input Terms(string mode = "recorded", int quorum = 3) => new()
    {
        Id = Contest,
        Month = "2026-11",
        NominationsClose = "2026-11-12",
        VotingOpens = "2026-11-13",
        VotingCloses = "2026-11-20",
        Mode = mode,
        Quorum = quorum.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    public Task Open(string mode = "recorded", int quorum = 3) => city.As(Cast.Hr, (OpenContest u) => u.Run(Terms(mode, quorum), Cancel));

    public async Task<Guid> Nominate(Guid by, params Guid[] nominees)
    {
        var id = Guid.NewGuid();
        await city.As(by, (Nominate u) => u.Run(new() { Id = id, ContestId = Contest, Nominees = [.. nominees], Service = "Found a leak at night", Reason = "Stayed until the water ran again." }, Cancel));
        return id;
    }

    public async Task Review(Guid nomination, string decision = "accept", string? because = null)
    {
        var version = await city.As(Cast.Hr, async (NominationInReview r) => (await r.Read(nomination, Cancel)).Nomination.Version);
        await city.As(Cast.Hr, (ReviewNomination u) => u.Run(new() { Id = nomination, Version = version, Decision = decision, Because = because }, Cancel));
    }

    /// <summary>Three nominees on the ballot, voting open, everybody of the committee free to vote.</summary>
    public async Task OpenVoting(string mode = "recorded", int quorum = 3)
    {
        await Open(mode, quorum);
        foreach (var nominee in (Guid[])[Cast.WaterClerk, Cast.WaterOtherClerk, Cast.FireClerk]) await Review(await Nominate(Cast.WaterContact, nominee));
        city.Clock.Pass(TimeSpan.FromDays(3));
        await Job();
    }

    public Task Vote(Guid member, params int[] places) => city.As(member, (Vote u) => u.Run(Paper(places), Cancel));

    public static Vote.Input Paper(params int[] places) => new()
    {
        ContestId = Contest,
        Blank = places.Length == 0,
        Ranks = places.Select((place, i) => (place, i)).ToDictionary(it => it.place, it => (string?)$"{it.i + 1}"),
    };

    /// <summary>Past the close of voting, and counted.</summary>
    public async Task Close()
    {
        city.Clock.Pass(TimeSpan.FromDays(8));
        await Job();
    }

    /// <summary>A run of the scheduled job.</summary>
    public async Task<IReadOnlyList<string>> Job()
    {
        await using var scope = city.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().IsJob(Person.Job("CloseContestsJob", Permission.ManageAward));
        return await scope.ServiceProvider.GetRequiredService<KeepContestsOnTime>().Run(Cancel);
    }

    public async Task Announce(string citation = "Clara Nye kept the water running.")
    {
        var version = await city.As(Cast.Hr, async (ContestDetail r) => (await r.Read(Contest, Cancel)).Contest.Version);
        await city.As(Cast.Hr, (AnnounceAward u) => u.Run(new() { Id = Contest, Version = version, Citation = citation }, Cancel));
    }

    public async Task<Contest> Now() => await city.As(Cast.Hr, async (ContestDetail r) => (await r.Read(Contest, Cancel)).Contest);
}
