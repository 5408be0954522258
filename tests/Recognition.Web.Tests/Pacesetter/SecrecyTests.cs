using Microsoft.EntityFrameworkCore;

namespace Recognition.Web.Tests.Pacesetter;

/// <summary>
/// A dump joins no voter with a vote if it would read the same had the voters swapped their ballots. Two cities are led through the
/// same month; in the second the same three ballots are cast by other members. docs/decisions/0007-ballots.md.
/// </summary>
public sealed class SecrecyTests
{
    private static readonly int[][] Ballots = [[Month.ClaraNye, Month.FinnOakes], [Month.DovKatz], []];

    [Theory, BothDatabases]
    public async Task A_dump_reads_the_same_whoever_cast_which_secret_ballot(City city)
    {
        await using var other = await City.Found(city.Provider);
        var (first, second) = (await Traces(city, "secret", 0, 1, 2), await Traces(other, "secret", 2, 0, 1));
        Assert.Contains(first, line => line.StartsWith("Participations", StringComparison.Ordinal));
        Assert.Contains(first, line => line.StartsWith("BallotBoxes", StringComparison.Ordinal));
        Assert.Contains(first, line => line.StartsWith("AuditValues", StringComparison.Ordinal));
        Assert.Equal(first, second);
    }

    // Shows that the comparison would find a link where there is one.
    [Theory, BothDatabases]
    public async Task A_dump_tells_recorded_ballots_apart(City city)
    {
        await using var other = await City.Found(city.Provider);
        Assert.NotEqual(await Traces(city, "recorded", 0, 1, 2), await Traces(other, "recorded", 2, 0, 1));
    }

    [Theory, BothDatabases]
    public async Task The_trail_says_that_somebody_voted_and_shows_neither_who_nor_what(City city)
    {
        var month = new Month(city);
        await month.OpenVoting("secret");
        await month.Vote(Cast.Ben, Month.DovKatz, Month.ClaraNye);
        await using var db = city.Db();
        var entry = await db.AuditEntries.SingleAsync(e => e.Deed == "Vote", TestContext.Current.CancellationToken);
        var values = await db.AuditValues.Where(v => v.Sequence == entry.Sequence).OrderBy(v => v.Place).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["MaskedActor", "Participation"], values.Select(v => v.Subject));
        Assert.DoesNotContain(Cast.Ben.ToString(), values[1].Text, StringComparison.OrdinalIgnoreCase);
        Assert.All(values, value => Assert.DoesNotContain("2>1", value.Text, StringComparison.Ordinal));
    }

    // What the three votes added to the database or changed in it.
    private static async Task<IReadOnlyList<string>> Traces(City city, string mode, params int[] ballots)
    {
        var month = new Month(city);
        await month.OpenVoting(mode);
        var before = (await Dump.Of(city)).ToHashSet();
        foreach (var (member, ballot) in new[] { Cast.Ada, Cast.Ben, Cast.Cy }.Zip(ballots)) await month.Vote(member, Ballots[ballot]);
        return [.. (await Dump.Of(city)).Where(line => !before.Contains(line)).Select(Dump.WithoutChance)];
    }
}
