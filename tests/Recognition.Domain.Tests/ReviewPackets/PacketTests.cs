using Recognition.Domain.Indicators;
using Recognition.Domain.Numbers;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Time;

namespace Recognition.Domain.Tests.ReviewPackets;

public sealed class PacketTests
{
    private static readonly Quarter Q2 = new(new FiscalYear(2027), 2);
    private static readonly Guid WaterId = Guid.Parse("00000000-0000-0000-0000-0000000000d2");
    private static readonly PacketSubject Water = new("Kansas City, Missouri", WaterId, "WATER", "Water Services", Q2, 5);
    private static readonly DateTime At = new(2026, 11, 10, 15, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_empty_quarter_says_so_and_invents_nothing()
    {
        var packet = Assemble(ShopsSection.None, []);

        Assert.Equal(
            ["No shops of Water Services were released for FY2027 Q2.", "Water Services has no measures of its own.", "There were no nominations and no award. No charitable hours were recorded."],
            packet.Summary);
    }

    [Fact]
    public void The_summary_compares_with_the_city_and_the_quarter_before()
    {
        var shops = ShopsSection.None with
        {
            Department = new Score(Rational.Of(275, 3), 12),
            City = new Score(90, 240),
            Failed = 1,
            Trend = [new ScorePoint("FY2027 Q1", new Score(93, 10), new Score(89, 200)), new ScorePoint("FY2027 Q2", new Score(Rational.Of(275, 3), 12), new Score(90, 240))],
        };

        Assert.Equal("In FY2027 Q2 Water Services scored 91.67 % over 12 shops, 1.67 points above the city's 90.00 % (n = 240), 1.33 points less than in the quarter before; 1 shop failed on something critical.",
            Assemble(shops, []).Summary[0]);
    }

    [Fact]
    public void A_small_base_is_not_compared()
    {
        var shops = ShopsSection.None with { Department = new Score(100, 4), City = new Score(90, 240) };

        Assert.Equal("In FY2027 Q2 Water Services scored 100.00 % over 4 shops, too few to compare.", Assemble(shops, []).Summary[0]);
    }

    [Fact]
    public void A_yearly_measure_stands_with_its_last_reading_and_says_of_which_quarter()
    {
        var yearly = Measure(ReadingPeriod.Year);
        var reading = Read(yearly, new Quarter(new FiscalYear(2026), 4));

        var line = Assert.Single(Assemble(ShopsSection.None, [new MeasureFigures(yearly, null, [reading])]).Measures);

        Assert.Equal(("FY2026 Q4", ReadingStatus.Met), (line.ReadingOf, line.Status));
    }

    [Fact]
    public void A_quarterly_measure_does_not_borrow_an_earlier_reading()
    {
        var quarterly = Measure(ReadingPeriod.Quarter);

        var line = Assert.Single(Assemble(ShopsSection.None, [new MeasureFigures(quarterly, null, [Read(quarterly, Q2.Previous)])]).Measures);

        Assert.Equal((null, ReadingStatus.NoReading), (line.Reading, line.Status));
        Assert.Single(line.Trend);
    }

    [Fact]
    public void What_is_written_is_read_again_to_the_last_fraction()
    {
        var packet = Assemble(ShopsSection.None with { Department = new Score(Rational.Of(1, 3), 3), Criteria = [new CriterionScore("Greeting", "Gave a name", new Points(2, 3, 3), new Points(20, 30, 30))] }, []);

        var again = PacketJson.Read(PacketJson.Write(packet));

        Assert.Equal(PacketJson.Write(packet), PacketJson.Write(again));
        Assert.Equal(Rational.Of(1, 3), again.Shops.Department.Percent);
    }

    [Fact]
    public void The_same_figures_are_known_again_whenever_they_were_taken()
    {
        var (then, now) = (PacketJson.Write(Assemble(ShopsSection.None, [])), PacketJson.Write(Assemble(ShopsSection.None, []) with { AssembledAt = At.AddDays(1) }));

        Assert.True(PacketJson.Same(then, now));
        Assert.False(PacketJson.Same(then, PacketJson.Write(Assemble(ShopsSection.None with { Failed = 1 }, []))));
    }

    private static PacketSnapshot Assemble(ShopsSection shops, IReadOnlyList<MeasureFigures> measures) =>
        Packet.Assemble(Water, shops, measures, AwardSection.None, HoursSection.None, At);

    private static Measure Measure(ReadingPeriod period) =>
        new(Guid.Empty, "key", WaterId, null, "Users satisfied", MeasureUnit.Percent, Better.Higher, 80, period, cityWide: false, new DateOnly(2020, 5, 1));

    private static Reading Read(Measure measure, Quarter quarter) => new(Guid.Empty, measure, quarter, 85, 100, Guid.Empty, At, new DateOnly(2026, 11, 10));
}
