using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Pacesetter;
using static Recognition.Web.Demo.DemoCast;
using static Recognition.Web.Demo.DemoTown;

namespace Recognition.Web.Demo;

/// <summary>Awards of the past months on the wall; one counted and not yet announced; two in which the committee votes now, one recorded and one secret; and one that takes nominations.</summary>
internal sealed class DemoAwards(DemoStage stage, DemoTown town)
{
    private const int Past = 6;

    private static readonly (string Service, string Reason)[] Deeds =
    [
        ("Found a lost water bill and the family behind it", "A customer was about to be shut off for a bill that went to an old address. The file was traced in an hour, the fee was taken back, and the customer was called before the end of the day."),
        ("Stayed with a caller until the ambulance came", "The call was not theirs to take. It was taken anyway, and nobody was put on hold."),
        ("Made the permit counter easy to find", "After the third visitor of a morning went to the wrong floor, signs were made, put up the same day, and the waiting time at the counter fell."),
        ("Answered every open request of a street in one round", "Neighbors had written eleven times about the same corner. All eleven were read, one visit settled them, and each writer got an answer by name."),
        ("Taught the new colleagues the warm transfer", "Nobody asked for it. Since then callers of the division tell their story once."),
        ("Explained a tax notice in plain words", "The letter was hard to read and the customer afraid. The notice was gone through line by line, and the letter was rewritten afterwards for everybody."),
        ("Opened the community center in the heat", "Three evenings in a row somebody stayed until the last visitor had been taken home."),
        ("Found the way for a visitor in a wheelchair", "The elevator was out of order. The meeting was brought down to the visitor, with everybody who was needed."),
    ];

    private static readonly string[] Fields = ["WATER", "FIRE", "AVIATION", "COURT", "HOUSING", "PLANNING", "GENERAL", "CLERK", "CONVENTION", "CMO"];

    private readonly List<Guid> committee = [Id("1007"), .. CommitteeDepartments.Select(code => town.People.Of(Post.Staff, code).First().Employee.Id)];
    private int told;

    /// <summary>Where the members of the committee work beside Ada Marsh.</summary>
    public static readonly IReadOnlyList<string> CommitteeDepartments = ["FINANCE", "HEALTH", "WORKS", "LAW"];

    public void Tell()
    {
        var calendar = town.City.Calendar;
        var voting = VotingOn(town.Today);
        for (var month = First(town.Today); month < voting.AddMonths(-2); month = month.AddMonths(1))
        {
            var (nominationsClose, votingOpens, votingCloses) = ContestPlan.Usual(month, month, calendar);
            Contest(month, calendar.Add(month.AddDays(-1), 1), nominationsClose, votingOpens, votingCloses, ballots: committee.Count);
        }

        Contest(voting.AddMonths(-2), calendar.Subtract(town.Today, 18), calendar.Subtract(town.Today, 10), calendar.Subtract(town.Today, 9), calendar.Subtract(town.Today, 2), ballots: committee.Count, announced: false);
        Contest(voting.AddMonths(-1), calendar.Subtract(town.Today, 12), calendar.Subtract(town.Today, 4), calendar.Subtract(town.Today, 3), calendar.Add(town.Today, 6), ballots: 2, mode: "secret");
        Contest(voting, calendar.Subtract(town.Today, 8), calendar.Subtract(town.Today, 2), calendar.Subtract(town.Today, 1), calendar.Add(town.Today, 4), ballots: 2);
        Contest(voting.AddMonths(1), calendar.Subtract(town.Today, 1), calendar.Add(town.Today, 12), calendar.Add(town.Today, 13), calendar.Add(town.Today, 17), ballots: 0);
    }

    /// <summary>The month of the earliest contest.</summary>
    public static DateOnly First(DateOnly today) => VotingOn(today).AddMonths(-Past);

    private static DateOnly VotingOn(DateOnly today) => new(today.AddDays(-12).Year, today.AddDays(-12).Month, 1);

    private void Contest(DateOnly month, DateOnly opened, DateOnly nominationsClose, DateOnly votingOpens, DateOnly votingCloses, int ballots, string mode = "recorded", bool announced = true)
    {
        var contest = Id($"contest {Day(month)}");
        stage.At<OpenContest>(town.At(opened, 8, 30), Imani, it => it.Run(new()
        {
            Id = contest,
            Month = month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            NominationsClose = Day(nominationsClose),
            VotingOpens = Day(votingOpens),
            VotingCloses = Day(votingCloses),
            Mode = mode,
            Quorum = "2",
        }, default));
        for (var i = 0; i < 4; i++) Nominate(contest, opened, nominationsClose, Fields[(told + (i * 3)) % Fields.Length], Deeds[(told + i) % Deeds.Length]);
        told++;
        stage.ByItself<OpenVoting>(town.At(votingOpens, 9), Permission.ManageAward, it => it.Run(new() { Id = contest }, default));
        // The last named of the committee votes last; Ada Marsh has not voted where only some have.
        foreach (var (place, member) in committee.AsEnumerable().Reverse().Take(ballots).Index())
            stage.At<Vote>(town.At(votingOpens, 10 + place, 5), member, it => it.Run(new() { ContestId = contest, Ranks = Ranks(place) }, default));
        stage.ByItself<CountContest>(town.At(votingCloses, 18), Permission.ManageAward, it => it.Run(new() { Id = contest }, default));
        if (announced) stage.Then(town.At(votingCloses, 18, 5), db => Announce(db, contest, town.After(votingCloses, 1)));
    }

    private void Nominate(Guid contest, DateOnly opened, DateOnly closes, string field, (string Service, string Reason) deed)
    {
        var staff = town.People.Of(Post.Staff, field).ToList();
        var nominee = town.OneOf(staff).Employee;
        var nominator = staff.First(p => p.Employee.Id != nominee.Id).Employee.Id;
        var id = Id($"nomination {contest} {nominee.Number}");
        var at = town.At(opened, 9 + town.Chance.Next(6), town.Chance.Next(60));
        stage.At<Nominate>(at, nominator, it => it.Run(new() { Id = id, ContestId = contest, Nominees = [nominee.Id], Service = deed.Service, Reason = deed.Reason }, default));
        stage.At<ReviewNomination>(town.At(town.City.Calendar.Add(opened, 2), 10), Imani, async it => await it.Run(new() { Id = id, Version = await stage.Version<Nomination>(id), Decision = "accept" }, default));
    }

    private static Dictionary<int, string?> Ranks(int voter) => voter % 2 == 0 ? new() { [2] = "1", [1] = "2", [3] = "3" } : new() { [1 + (voter / 2)] = "1", [2 + (voter / 2)] = "2" };

    private async Task Announce(Database.RecognitionDb db, Guid contest, DateTime at)
    {
        if (await db.Contests.Where(c => c.Id == contest && c.Winner != null).Select(c => c.Nominees.FirstOrDefault(n => n.Place == c.Winner)!.EmployeeIds).SingleOrDefaultAsync() is not { } winners) return;
        var nominations = await db.Nominations.Where(n => n.ContestId == contest).ToListAsync();
        var deed = nominations.First(n => n.EmployeeIds.SequenceEqual(winners));
        stage.At<AnnounceAward>(at, Imani, async it => await it.Run(new() { Id = contest, Version = await stage.Version<Contest>(contest), Citation = $"{deed.Service}. {deed.Reason}" }, default));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
