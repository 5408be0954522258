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

        Assert.Equal("In FY2027 Q2 Water Services scored 91.67 % over 12 shops, 1.67 points above the city's 90.00 % over 240 shops, 1.33 points less than in the quarter before; 1 shop failed on something critical.",
            Assemble(shops, []).Summary[0]);
    }

    [Fact]
    public void A_small_base_is_not_compared()
    {
        var shops = ShopsSection.None with { Department = new Score(100, 4), City = new Score(90, 240) };

        Assert.Equal("In FY2027 Q2 Water Services scored 100.00 % over 4 shops, too few to compare.", Assemble(shops, []).Summary[0]);
    }

    [Theory]
    [InlineData(3, 0, "3 shops of Water Services were released for FY2027 Q2, none of them scored.")]
    [InlineData(3, 1, "3 shops of Water Services were released for FY2027 Q2, none of them scored; 1 shop failed on something critical.")]
    [InlineData(1, 0, "1 shop of Water Services was released for FY2027 Q2, and it was not scored.")]
    public void Shops_without_a_score_are_told_as_released_and_those_that_failed_with_them(int released, int failed, string said) =>
        Assert.Equal(said, Assemble(ShopsSection.None with { Department = new Score(null, 0, released), Failed = failed }, []).Summary[0]);

    [Fact]
    public void Late_results_are_counted_with_those_that_were_not_scored()
    {
        var shops = ShopsSection.None with { Late = [new LateResult("FY2027 Q1", "Summer round", new Score(null, 0, 2), 0)] };

        Assert.StartsWith("2 shops of earlier quarters were released too late", Assemble(shops, []).Summary[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_packet_written_when_shops_without_a_score_were_not_counted_is_read_as_before()
    {
        var scored = ShopsSection.None with { Department = new Score(90, 12) };
        var (written, older) = (PacketJson.Write(Assemble(scored, [])), """{"percent":"90","n":12}""");

        Assert.Contains(older, written, StringComparison.Ordinal);
        Assert.Equal(new Score(90, 12), PacketJson.Read(written).Shops.Department);
        Assert.Equal(new Score(null, 0, 3), PacketJson.Read(PacketJson.Write(Assemble(scored with { Department = new Score(null, 0, 3) }, []))).Shops.Department);
    }

    [Fact]
    public void A_packet_written_when_shops_that_reached_nobody_were_not_counted_is_read_as_before()
    {
        Assert.DoesNotContain("unreached", PacketJson.Write(Assemble(ShopsSection.None, [])), StringComparison.Ordinal);
        Assert.Equal(2, PacketJson.Read(PacketJson.Write(Assemble(ShopsSection.None with { Unreached = 2 }, []))).Shops.Unreached);
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
    public void A_yearly_reading_is_held_against_the_target_of_its_own_quarter_and_not_against_one_raised_since()
    {
        var yearly = Measure(ReadingPeriod.Year);
        yearly.Aim(90, Q2.First, Q2);

        var line = Assert.Single(Assemble(ShopsSection.None, [new MeasureFigures(yearly, null, [Read(yearly, Q2.Previous)])]).Measures);

        Assert.Equal((ReadingStatus.Met, "at least 80 %"), (line.Status, line.TargetText));
        Assert.Equal("at least 90 %", Assert.Single(Assemble(ShopsSection.None, [new MeasureFigures(yearly, null, [])]).Measures).TargetText);
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

    [Fact]
    public void A_packet_summed_up_in_other_words_has_the_same_figures_and_keeps_its_words()
    {
        var packet = Assemble(ShopsSection.None, []);
        var older = PacketJson.Write(packet with { Summary = ["It scored 90.00 % (n = 12)."] });

        Assert.True(PacketJson.Same(older, PacketJson.Write(packet)));
        Assert.Equal(["It scored 90.00 % (n = 12)."], PacketJson.Read(older).Summary);
    }

    [Fact]
    public void A_score_names_its_shops_and_their_count_is_written_once()
    {
        Assert.Equal("90.00 % (1,240 shops)", new Score(90, 1240).ToString());
        Assert.Equal("90.00 % (1 shop)", new Score(90, 1).ToString());
        Assert.DoesNotContain("shops)", PacketJson.Write(Assemble(ShopsSection.None with { Department = new Score(90, 12) }, [])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "None set")]
    [InlineData("no target", 85L, "None set")]
    [InlineData("target", null, "No readings yet")]
    [InlineData("target", 4L, "Too few to compare")]
    [InlineData("target", 85L, "1 of 1")]
    [InlineData("target", 50L, "0 of 1")]
    public void Targets_met_are_counted_where_there_is_something_to_count_and_else_it_is_said_why_not(string? measure, long? met, string said)
    {
        var yearly = new Measure(Guid.Empty, "key", WaterId, null, "Users satisfied", MeasureUnit.Percent, Better.Higher, measure == "target" ? 80 : null, ReadingPeriod.Quarter, cityWide: false, new DateOnly(2020, 5, 1));
        Reading[] read = met is { } value ? [new(Guid.Empty, yearly, Q2, value, value < 5 ? 4 : 100, Guid.Empty, At, new DateOnly(2026, 11, 10))] : [];

        Assert.Equal(said, TargetsMet.From([.. Assemble(ShopsSection.None, measure is null ? [] : [new MeasureFigures(yearly, null, read)]).Own]).Text);
    }

    private static PacketSnapshot Assemble(ShopsSection shops, IReadOnlyList<MeasureFigures> measures) =>
        Packet.Assemble(Water, shops, measures, AwardSection.None, HoursSection.None, At);

    private static Measure Measure(ReadingPeriod period) =>
        new(Guid.Empty, "key", WaterId, null, "Users satisfied", MeasureUnit.Percent, Better.Higher, 80, period, cityWide: false, new DateOnly(2020, 5, 1));

    private static Reading Read(Measure measure, Quarter quarter) => new(Guid.Empty, measure, quarter, 85, 100, Guid.Empty, At, new DateOnly(2026, 11, 10));
}
