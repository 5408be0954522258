using Recognition.Domain.CharitableLeave;

namespace Recognition.Domain.Tests.CharitableLeave;

public sealed class HoursTests
{
    [Fact]
    public void A_department_of_five_thousand_that_took_its_whole_pool_adds_up() =>
        Assert.Equal(new Hours(40_000), Hours.Sum(Enumerable.Repeat(new Hours(8), 5_000)));
}
