using Recognition.Domain.Numbers;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>Released results of several rounds, added up further. docs/programme.md, 2.3, 2.4 and 2.13.</summary>
internal static class SumsOfResults
{
    public static SectionSum Section(this IEnumerable<ReleasedResult> results, Guid form, string section) => results.Where(r => r.FormVersionId == form)
        .Aggregate(SectionSum.None, (sum, result) => result.BySection.TryGetValue(section, out var more) ? sum.Plus(more) : sum);

    public static CriterionSum Criterion(this IEnumerable<ReleasedResult> results, Guid form, string question) => results.Where(r => r.FormVersionId == form)
        .Aggregate(CriterionSum.None, (sum, result) => result.ByQuestion.TryGetValue(question, out var more) ? sum.Plus(more) : sum);

    /// <summary>The mean of the shops' percents of access. docs/programme.md, 2.12.</summary>
    public static AccessFigure Access(this IReadOnlyCollection<ReleasedResult> results) =>
        new(results.Sum(r => r.AccessScored) is > 0 and var scored ? results.Aggregate(Rational.Zero, (sum, r) => sum + r.AccessSum) / scored : null, results.Sum(r => r.AccessScored));

    /// <summary>How many reached nobody, and what came of their last attempts. docs/programme.md, 1.13.</summary>
    public static UnreachedFigure Unreached(this IReadOnlyCollection<ReleasedResult> results) =>
        new([.. from result in results
                from outcome in result.NotReached ?? new Dictionary<AttemptOutcome, int>()
                group outcome.Value by (result.Channel, Outcome: outcome.Key) into alike
                orderby alike.Sum() descending, alike.Key
                select (alike.Key.Channel, alike.Key.Outcome, alike.Sum())]);

    /// <summary>Null where some of it was released before spreads were added up: a part would pass for the whole.</summary>
    public static ScoreSpread? Spread(this IReadOnlyCollection<ReleasedResult> results) =>
        results.Count == 0 || results.Any(r => r.Scores is null) ? null : results.Select(r => r.Scores!).Aggregate((sum, more) => sum.Plus(more));

    /// <summary>Null on too few shops, or where there is no spread.</summary>
    public static MeanInterval? Interval(this IReadOnlyCollection<ReleasedResult> results, int minimumBase) => results.Spread() is { } spread
        ? MeanInterval.Of(results.Aggregate(Rational.Zero, (sum, r) => sum + r.PercentSum), spread.Squares, results.Sum(r => r.Scored), minimumBase) : null;
}

/// <summary>How one gets through, beside the whole; a part of no score. docs/programme.md, 2.12.</summary>
/// <param name="Percent">Null where no shop has one.</param>
/// <param name="Scored">The base of the mean.</param>
public sealed record AccessFigure(Rational? Percent, int Scored);

/// <summary>Shops that reached nobody: their service is not scored, and their access is 0 %. docs/programme.md, 1.13.</summary>
/// <param name="ByOutcome">Of the last attempt, the most frequent first.</param>
public sealed record UnreachedFigure(IReadOnlyList<(Channel Channel, AttemptOutcome Outcome, int Shops)> ByOutcome)
{
    public int Shops => ByOutcome.Sum(own => own.Shops);

    /// <summary><c>Voicemail 2, Nobody answered 1</c>.</summary>
    public string Words => string.Join(", ", ByOutcome.Select(own => $"{own.Outcome.Words(own.Channel)} {own.Shops}"));
}

/// <summary>A section of a form over many shops, the city's beside it.</summary>
public sealed record SectionLine(Channel Channel, string Title, SectionSum Own, SectionSum City)
{
    internal static IEnumerable<SectionLine> Of(Guid form, Channel channel, FormDefinition definition, IReadOnlyCollection<ReleasedResult> own, IReadOnlyCollection<ReleasedResult> city) =>
        from section in definition.Sections
        let mine = own.Section(form, section.Key)
        where mine.Scored > 0 || mine.Failed > 0
        select new SectionLine(channel, section.Title, mine, city.Section(form, section.Key));
}

/// <summary>A table of sections and criteria by something else, such as departments or rounds, with a figure in each cell.</summary>
/// <param name="Columns">Short name and full name.</param>
public sealed record HeatTable(string Title, IReadOnlyList<(string Short, string Full)> Columns, IReadOnlyList<HeatSection> Sections)
{
    /// <param name="versions">
    /// Of the form, itself among them: a question that asks the same for the same points in an earlier one is the same criterion, and a section of
    /// none but such is the same section. docs/programme.md, 2.13.
    /// </param>
    /// <param name="columns">Each with the results that it adds up.</param>
    internal static HeatTable Of(string title, FormDefinition definition, IReadOnlyDictionary<Guid, FormDefinition> versions, IReadOnlyList<(string Short, string Full, IReadOnlyCollection<ReleasedResult> Results)> columns)
    {
        var sections = from section in definition.Sections
                       let rows = section.Questions.Select(Row).Where(row => row.Cells.Any(cell => cell.Possible > 0)).ToList()
                       where rows.Count > 0
                       let alike = versions.Where(version => version.Value.Sections.Any(section.AsksTheSameAs)).Select(version => version.Key).ToList()
                       select new HeatSection(section.Title, [.. columns.Select(column => alike.Aggregate(SectionSum.None, (sum, form) => sum.Plus(column.Results.Section(form, section.Key))))], rows);
        return new HeatTable(title, [.. columns.Select(column => (column.Short, column.Full))], [.. sections]);

        HeatRow Row(Question question)
        {
            var alike = versions.Where(version => version.Value.Questions.Any(question.AsksTheSameAs)).Select(version => version.Key).ToList();
            return new(question.Text, [.. columns.Select(column => alike.Aggregate(CriterionSum.None, (sum, form) => sum.Plus(column.Results.Criterion(form, question.Key))))]);
        }
    }
}

/// <param name="Cells">The mean of the shops' percents in the section, by column.</param>
public sealed record HeatSection(string Title, IReadOnlyList<SectionSum> Cells, IReadOnlyList<HeatRow> Rows);

/// <param name="Cells">By column.</param>
public sealed record HeatRow(string Text, IReadOnlyList<CriterionSum> Cells);
