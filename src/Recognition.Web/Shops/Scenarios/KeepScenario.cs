using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Adds a scenario to the library, or changes one. One that a shop was given keeps its words: the change is a scenario of its own, and the one before retires. docs/programme.md, 1.8.</summary>
public sealed class KeepScenario(Entry entry)
{
    /// <returns>The scenario that holds these words.</returns>
    /// <exception cref="NotThere">There is no such scenario.</exception>
    /// <exception cref="GoneStale">Somebody else has changed it since.</exception>
    /// <exception cref="RuleBroken">Something is missing or too long, or a department is none.</exception>
    public async Task<Guid> Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        if (await work.Repeats(input.Form, input, cancel)) return await work.Db.Scenarios.AnyAsync(s => s.Id == input.Form, cancel) ? input.Form : input.Id ?? input.Form;
        var codes = await work.Db.Departments.Select(department => department.Code).ToListAsync(cancel);
        if (input.Departments.FirstOrDefault(code => !codes.Contains(code)) is not null) throw new RuleBroken(nameof(input.Departments), "Choose departments of the list.");
        var kept = input.Form;
        if (input.Id is not { } id)
        {
            work.Db.Add(new Scenario(input.Form, input.Form.ToString("N"), Terms([])));
        }
        else
        {
            var scenario = await work.Db.Scenarios.SingleOrDefaultAsync(scenario => scenario.Id == id, cancel) ?? throw new NotThere();
            work.Expect(scenario, input.Version);
            var terms = Terms(scenario.Needs);
            if (await work.Db.Shops.AnyAsync(shop => shop.ScenarioId == id, cancel))
            {
                work.Db.Add(new Scenario(input.Form, input.Form.ToString("N"), terms, scenario.Line));
                scenario.Retire(work.Now);
            }
            else
            {
                scenario.Change(terms);
                kept = id;
            }
        }

        await work.Commit(cancel);
        return kept;

        ScenarioTerms Terms(List<string> held) => input.Terms with { Needs = ScenarioNeeds.Chosen(nameof(input.Needs), input.Needs, work.City.Needs, held) };
    }

    public sealed record Input
    {
        /// <summary>Of this very form, and of the scenario that comes of it.</summary>
        public Guid Form { get; set; }

        /// <summary>The scenario to change; null for a new one.</summary>
        public Guid? Id { get; set; }

        public Guid Version { get; set; }

        public Channel Channel { get; set; }

        public List<string> Departments { get; set => field = value ?? []; } = [];

        public string? Title { get; set; }

        public string? Situation { get; set; }

        /// <summary>A line each.</summary>
        public string? Ask { get; set; }

        public string? Challenge { get; set; }

        /// <summary>A line each.</summary>
        public string? GoodAnswer { get; set; }

        /// <summary>A line each.</summary>
        public string? Never { get; set; }

        public Difficulty Difficulty { get; set; } = Difficulty.Medium;

        /// <summary>Ticked in the city's list.</summary>
        public List<string> Needs { get; set => field = value ?? []; } = [];

        public string? Language { get; set; }

        public string? AccessNeeds { get; set; }

        internal ScenarioTerms Terms => new(Channel, [.. Departments.Distinct()], Title ?? "", Situation ?? "", Lines(Ask), Challenge ?? "", Lines(GoodAnswer), Lines(Never))
        {
            Difficulty = Difficulty,
            Language = Language,
            AccessNeeds = AccessNeeds,
        };

        internal void Take(Scenario scenario)
        {
            (Id, Version, Channel, Departments) = (scenario.Id, scenario.Version, scenario.Channel, [.. scenario.Departments]);
            (Title, Situation, Challenge, Difficulty) = (scenario.Title, scenario.Situation, scenario.Challenge, scenario.Difficulty);
            (Ask, GoodAnswer, Never) = (string.Join('\n', scenario.Ask), string.Join('\n', scenario.GoodAnswer), string.Join('\n', scenario.Never));
            (Needs, Language, AccessNeeds) = ([.. scenario.Needs], scenario.Language, scenario.AccessNeeds);
        }

        private static List<string> Lines(string? typed) => [.. (typed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
