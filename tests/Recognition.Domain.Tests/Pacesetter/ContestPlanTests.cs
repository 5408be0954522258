using Recognition.Domain.Pacesetter;
using Recognition.Domain.Time;

namespace Recognition.Domain.Tests.Pacesetter;

public sealed class ContestPlanTests
{
    private static readonly DateTime Noon = new(2026, 11, 10, 18, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(1, 0, 5, "VotingOpens")]
    [InlineData(1, 2, 2, "VotingCloses")]
    [InlineData(-5, -4, -1, "VotingCloses")]
    public void Times_follow_one_another_and_do_not_lie_behind(int nominationsClose, int opens, int closes, string field) => Assert.Equal(field, Assert.Throws<RuleBroken>(() =>
        new ContestPlan(Noon.AddDays(nominationsClose), Noon.AddDays(opens), Noon.AddDays(closes), BallotMode.Recorded, 3, NoAward: false).Check(Noon)).Field);

    [Theory]
    [InlineData("2026-11-01", "2026-11-10", "2026-11-20", "2026-11-23", "2026-11-30")] // third Friday, then around Thanksgiving
    [InlineData("2026-11-01", "2026-11-18", "2026-11-25", "2026-11-27", "2026-12-03")] // too near: five business days more
    public void A_usual_month_closes_nominations_on_its_third_Friday_and_votes_for_five_business_days(string month, string today, string close, string opens, string closes)
    {
        var calendar = new BusinessCalendar([new DateOnly(2026, 11, 26)]);
        Assert.Equal((Day(close), Day(opens), Day(closes)), ContestPlan.Usual(Day(month), Day(today), calendar));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
