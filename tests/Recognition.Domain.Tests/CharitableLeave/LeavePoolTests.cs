using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.CharitableLeave;

namespace Recognition.Domain.Tests.CharitableLeave;

public sealed class LeavePoolTests
{
    private static readonly LeaveYear Fy2027 = LeaveYear.Of(new(2026, 5, 1));

    [Theory]
    [InlineData("2020-01-01", 8.00)]
    [InlineData("2026-05-01", 8.00)]
    [InlineData("2026-10-30", 4.00)] // 183 of 365 days: 4.01
    [InlineData("2026-10-31", 3.75)] // 182 of 365 days: 3.99
    [InlineData("2027-04-30", 0.00)]
    [InlineData("2027-05-01", 0.00)]
    public void The_year_of_entry_gives_its_part_rounded_down_to_a_quarter_hour(string startedOn, decimal hours) =>
        Assert.Equal(new Hours(hours), (LeavePool.Default with { ProratedInFirstYear = true }).For(Fy2027, Time.Some.On(startedOn)));

    [Theory]
    [InlineData(1, 8.00)]
    [InlineData(0.5, 4.00)]
    [InlineData(0.8, 6.25)]
    public void Part_time_work_gives_its_part_where_the_city_says_so(decimal workingTime, decimal hours)
    {
        Assert.Equal(new Hours(hours), (LeavePool.Default with { ProratedByWorkingTime = true }).For(Fy2027, new(2020, 1, 1), workingTime));
        Assert.Equal(new Hours(8), LeavePool.Default.For(Fy2027, new(2026, 12, 1), workingTime));
    }

    [Fact]
    public void A_part_is_never_more_than_the_whole_nor_than_an_earlier_entry_s() =>
        Prop.ForAll(Gen.Choose(0, 364).ToArbitrary(), Gen.Choose(1, 100).ToArbitrary(), (day, percent) =>
        {
            var pool = new LeavePool(new Hours(8), ProratedInFirstYear: true, ProratedByWorkingTime: true);
            var part = pool.For(Fy2027, Fy2027.First.AddDays(day), percent / 100m);
            return part <= pool.Yearly && part <= pool.For(Fy2027, Fy2027.First, percent / 100m) && part >= pool.For(Fy2027, Fy2027.First.AddDays(day + 1), percent / 100m);
        }).QuickCheckThrowOnFailure();
}
