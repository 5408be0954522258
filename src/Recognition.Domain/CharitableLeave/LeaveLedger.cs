namespace Recognition.Domain.CharitableLeave;

/// <summary>
/// All of one employee's entries beside the pool: what was requested, approved and taken in a leave year never exceeds
/// it. docs/programme.md, 4.2.
/// </summary>
/// <param name="entries">Every entry of the employee, in whatever state.</param>
/// <param name="yearOf">The leave year of a date, by the city's setting.</param>
/// <param name="poolOf">The employee's pool in a leave year.</param>
public sealed class LeaveLedger(IReadOnlyCollection<LeaveEntry> entries, Func<DateOnly, LeaveYear> yearOf, Func<LeaveYear, Hours> poolOf)
{
    public LeaveBalance BalanceOn(DateOnly date)
    {
        var year = yearOf(date);
        var ofYear = entries.Where(entry => yearOf(entry.Date) == year).ToList();
        return new(year, poolOf(year), In(LeaveState.Requested), In(LeaveState.Approved), In(LeaveState.Taken));

        Hours In(LeaveState state) => Hours.Sum(ofYear.Where(entry => entry.State == state).Select(entry => entry.Counts));
    }

    /// <summary>Whether new lines still fit, each into its own leave year.</summary>
    /// <exception cref="RuleBroken">They do not; the sentence has the figures of the first year that is full.</exception>
    public void Check(IEnumerable<(DateOnly Date, Hours Hours)> lines)
    {
        foreach (var year in lines.GroupBy(line => yearOf(line.Date)).OrderBy(year => year.Key.First))
        {
            var asked = Hours.Sum(year.Select(line => line.Hours));
            var left = BalanceOn(year.Key.First).Left;
            if (asked > left) throw new RuleBroken("Lines", $"You asked for {asked}; {left} are left in {year.Key.Name}.");
        }
    }

    /// <summary>Whether the years of these dates still hold what is in them: a pool may have been made smaller since the hours were asked for.</summary>
    /// <exception cref="RuleBroken">One is overdrawn.</exception>
    public void CheckNotOverdrawn(IEnumerable<DateOnly> dates)
    {
        foreach (var balance in dates.Select(BalanceOn))
        {
            if (balance.Used > balance.Pool)
                throw new RuleBroken($"{balance.Used} stand in {balance.Year.Name}, more than its pool of {balance.Pool}. Decline this request, or have hours withdrawn first.");
        }
    }
}
