using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.CharitableLeave;

namespace Recognition.Domain.Tests.CharitableLeave;

public sealed class LeaveLedgerTests
{
    private enum Deed { Ask, Approve, Decline, Withdraw, Verify }

    private sealed record Step(Deed Deed, int Which, (DateOnly Date, decimal Hours)[] Lines);

    private static readonly Arbitrary<Step[]> Steps = (
        from deeds in Gen.ArrayOf(
            from deed in Gen.Elements(Deed.Ask, Deed.Ask, Deed.Ask, Deed.Approve, Deed.Decline, Deed.Withdraw, Deed.Verify)
            from which in Gen.Choose(0, 1000)
            from count in Gen.Choose(1, 3)
            from days in Gen.ArrayOf(Gen.Choose(0, 700), count) // two fiscal years and their border
            from quarters in Gen.ArrayOf(Gen.Choose(1, 36), count)
            select new Step(deed, which, [.. days.Zip(quarters, (day, quarter) => (new DateOnly(2025, 6, 1).AddDays(day), quarter / 4m))]))
        select deeds).ToArbitrary();

    [Fact]
    public void Never_more_than_the_pool_whatever_the_order_of_requests_and_decisions()
    {
        var (asked, refused) = (0, 0);
        Prop.ForAll(Steps, steps =>
        {
            var desk = new Desk();
            foreach (var step in steps)
            {
                if (step.Deed == Deed.Ask)
                {
                    var fits = step.Lines.GroupBy(line => LeaveYear.Of(line.Date)).All(year => year.Sum(line => line.Hours) <= desk.Ledger.BalanceOn(year.Key.First).Left.Value);
                    var stood = Done(() => desk.Ask(step.Lines));
                    (asked, refused) = (asked + 1, refused + (stood ? 0 : 1));
                    if (stood != fits) return false;
                }
                else if (desk.Requests.Count > 0)
                {
                    Done(() => Do(step, desk, desk.Requests[step.Which % desk.Requests.Count]));
                }

                if (UsedByYear(desk).Any(used => used > 8)) return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();
        Assert.True(refused > 0 && refused < asked, "The property must see requests that fit and requests that do not.");
    }

    private static void Do(Step step, Desk desk, LeaveRequest request)
    {
        switch (step.Deed)
        {
            case Deed.Approve: desk.Approve(request); break;
            case Deed.Decline: Desk.Decline(request); break;
            case Deed.Withdraw: request.Withdraw(Desk.Employee, Desk.Now); break;
            default: Desk.Verify(request, request.Lines.Min(line => line.Asked.Value) - (step.Which % 2 * 0.25m)); break;
        }
    }

    // Counted here on its own, not by the ledger that is under test.
    private static IEnumerable<decimal> UsedByYear(Desk desk) =>
        from request in desk.Requests
        where request.State is LeaveState.Requested or LeaveState.Approved or LeaveState.Taken
        from line in request.Lines
        group request.State == LeaveState.Taken ? line.Verified!.Value.Value : line.Asked.Value by line.Date.AddMonths(-4).Year into year
        select year.Sum();

    private static bool Done(Action deed)
    {
        try
        {
            deed();
            return true;
        }
        catch (RuleBroken)
        {
            return false;
        }
    }
}
