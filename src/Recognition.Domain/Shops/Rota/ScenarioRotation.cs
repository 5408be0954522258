namespace Recognition.Domain.Shops;

/// <summary>Which scenario a shop gets: one that its department has not met, else the one that it met the longest ago. docs/programme.md, 1.8.</summary>
public static class ScenarioRotation
{
    /// <summary>Where two or more fit, a department never meets the same one twice in a row, and meets all of them before one comes again.</summary>
    /// <param name="fitting">Those that fit, in the library's order; all wordings of one scenario are one (<see cref="Scenario.Line"/>).</param>
    /// <param name="met">Those that the department met in this channel, in the order in which they came; the last is the latest.</param>
    /// <returns>Null where none fits.</returns>
    public static Guid? Next(IReadOnlyList<Guid> fitting, IReadOnlyList<Guid> met)
    {
        Guid? longest = null;
        var least = int.MaxValue;
        foreach (var scenario in fitting)
        {
            var last = -1;
            for (var i = met.Count - 1; i >= 0 && last < 0; i--)
            {
                if (met[i] == scenario) last = i;
            }

            if (last < least) (longest, least) = (scenario, last);
        }

        return longest;
    }
}
