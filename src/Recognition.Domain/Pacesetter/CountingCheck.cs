using Recognition.Domain.Json;

namespace Recognition.Domain.Pacesetter;

/// <summary>Whether a contest's rules can be counted by.</summary>
public static class CountingCheck
{
    /// <exception cref="InputWrong">They cannot; the place is that of the document of <see cref="RecountJson"/>.</exception>
    public static void Demand(CountingRules rules)
    {
        DemandOnce(rules.Nominees, "$.nominees");
        if (rules.NoAward && rules.Nominees.Contains(CountingRules.NoAwardName))
        {
            throw new InputWrong("$.nominees", $"{JsonWords.Quote(CountingRules.NoAwardName)} stands on the ballot already, by \"noAward\"");
        }
        Demand(rules.Seats >= 1, "$.seats", "must be at least 1");
        Demand(rules.Seats <= rules.Nominees.Count, "$.seats", $"{rules.Seats} seats are more than {rules.Nominees.Count} nominees");
        Demand(rules.Seats == 1 || rules.Method != CountMethod.Ranked, "$.seats", "a ranked count fills one seat");
        Demand(rules.Eligible is null or >= 0, "$.eligible", "must not be below 0");
        Demand(rules.Quorum >= 0, "$.quorum", "must not be below 0");
        Demand(rules.MinScore < rules.MaxScore, "$.maxScore", "must be above the lowest score");
        Demand(rules.MinScores is null or >= 0, "$.minScores", "must not be below 0");
        Demand(rules.TieBreak.Distinct().Count() == rules.TieBreak.Count, "$.tieBreak", "names a rule twice");
        if (rules.Order is { } order)
        {
            DemandOrder(order, rules.Standing);
        }
        else
        {
            Demand(!rules.TieBreak.Contains(TieRule.Order), "$.tieBreak", "names \"order\", but no order is given");
        }
    }

    private static void DemandOrder(IReadOnlyList<string> order, IReadOnlyList<string> standing)
    {
        DemandOnce(order, "$.order");
        for (var i = 0; i < order.Count; i++)
        {
            Demand(standing.Contains(order[i]), "$.order" + JsonWords.Step(i), $"{JsonWords.Quote(order[i])} is not a nominee");
        }
        foreach (var name in standing)
        {
            Demand(order.Contains(name), "$.order", $"lacks {JsonWords.Quote(name)}");
        }
    }

    private static void DemandOnce(IReadOnlyList<string> names, string path)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < names.Count; i++)
        {
            Demand(seen.Add(names[i]), path + JsonWords.Step(i), $"{JsonWords.Quote(names[i])} is listed twice");
        }
    }

    private static void Demand(bool right, string path, string sentence)
    {
        if (!right)
        {
            throw new InputWrong(path, sentence);
        }
    }
}
