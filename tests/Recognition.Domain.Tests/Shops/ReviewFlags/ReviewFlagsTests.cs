using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Numbers;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Domain.Shops.ReviewFlags;
using Recognition.Domain.Time;

namespace Recognition.Domain.Tests.Shops.ReviewFlags;

/// <summary>What points at a submitted shop, and what does not. docs/programme.md, 1.10.</summary>
public sealed class ReviewFlagsTests
{
    private static readonly DateTime Noon = new(2026, 11, 16, 18, 0, 0, DateTimeKind.Utc); // 12 o'clock in Chicago, a Monday
    private static readonly CitySettings City = new([], new BusinessCalendar([new DateOnly(2026, 11, 26)]), new DateOnly(2026, 11, 16));

    [Fact]
    public void A_shop_is_too_fast_exactly_where_its_questions_could_not_be_read() =>
        Prop.ForAll(Gen.Choose(0, 60).ToArbitrary(), Gen.Choose(0, 600).ToArbitrary(), (asked, seconds) =>
            TooFast.Of(Noon, null, Noon.AddSeconds(seconds), asked) is not null == seconds < asked * 6
            && TooFast.Of(Noon.AddDays(-1), Noon, Noon.AddSeconds(seconds), asked) is not null == seconds < asked * 6
            && TooFast.Of(Noon, Noon.AddDays(-1), Noon.AddSeconds(seconds), asked) is null).QuickCheckThrowOnFailure();

    [Fact]
    public void A_shop_of_yesterday_that_was_typed_in_seconds_is_told_by_its_typing_and_by_what_may_be_honest_in_it()
    {
        Assert.Equal("Typed in 30 seconds, with 14 questions asked. Reading and answering them takes 1 min 24 s at the least. Who types from notes, or had no connection while typing, may be as fast.",
            TooFast.Of(Noon.AddDays(-1), Noon, Noon.AddSeconds(30), 14)!.Sentence);
        Assert.StartsWith("Submitted 50 seconds after it began, with 14", TooFast.Of(Noon, Noon.AddSeconds(20), Noon.AddSeconds(50), 14)!.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-16T18:00:00", null)]
    [InlineData("2026-11-16T14:00:00", null)] // 8 o'clock, the first minute
    [InlineData("2026-11-16T13:59:00", "It began at 7:59 am.")]
    [InlineData("2026-11-16T23:00:00", "It began at 5:00 pm.")]
    [InlineData("2026-11-17T18:00:00", "not open on a Tuesday")]
    [InlineData("2026-11-21T18:00:00", "no business day")]
    [InlineData("2026-11-26T18:00:00", "no business day")]
    [InlineData("2026-11-10T18:00:00", "The window is from")]
    public void A_shop_is_out_of_hours_on_days_off_and_outside_the_window_and_the_hours(string utc, string? says)
    {
        var flag = OutOfHours.Of(DateTime.SpecifyKind(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc), new(2026, 11, 12), new(2026, 11, 27), new(new(8, 0), new(17, 0), [DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday]), City);
        if (says is null) Assert.Null(flag);
        else Assert.Contains(says, flag!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_visit_leaves_no_time_for_another_shop_and_two_calls_may_follow_on_each_other() =>
        Prop.ForAll(Gen.Choose(-40, 40).ToArbitrary(), Gen.Elements(Enum.GetValues<Channel>()).ToArbitrary(), Gen.Elements(Enum.GetValues<Channel>()).ToArbitrary(), (minutes, one, other) =>
            TwoPlaces.Of(one, Noon, [new("Fire", other, Noon.AddMinutes(minutes))]) is not null == (Math.Abs(minutes) < 15 && (one, other) != (Channel.Phone, Channel.Phone))).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_two_other_shops_the_nearer_one_is_named()
    {
        var flag = TwoPlaces.Of(Channel.InPerson, Noon, [new("Fire", Channel.Phone, Noon.AddMinutes(-9)), new("Water", Channel.InPerson, Noon.AddMinutes(4))]);
        Assert.Equal("The same shopper was with Water 4 min after, in person.", flag!.Sentence);
    }

    [Fact]
    public void Steps_alike_throughout_are_pointed_at_and_one_other_step_ends_it() =>
        Prop.ForAll(Gen.Choose(1, 8).ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), (scales, step) =>
        {
            var form = Forms.Of([.. Enumerable.Range(0, scales).Select(i => Forms.Scale($"S{i}", 1, 5)), Forms.YesNo("Y")]);
            var alike = Forms.Answered([.. Enumerable.Range(0, scales).Select(i => ($"S{i}", Answer.Of($"{step}"))), ("Y", Answer.No)]);
            return StraightLined.Of(form, alike) is not null == scales >= StraightLined.Fewest
                && (scales < 2 || StraightLined.Of(form, alike.With("S0", Answer.Of($"{(step % 5) + 1}"))) is null);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Choices_on_the_same_place_of_their_lists_are_pointed_at_and_what_is_not_applicable_counts_for_neither()
    {
        var form = Forms.Of([.. Enumerable.Range(0, 5).Select(i => Forms.Choice($"C{i}", ($"a{i}", 2), ($"b{i}", 0)) with { AllowNa = true })]);
        var second = Forms.Answered([.. Enumerable.Range(0, 5).Select(i => ($"C{i}", Answer.Of($"b{i}")))]);
        Assert.NotNull(StraightLined.Of(form, second));
        Assert.NotNull(StraightLined.Of(form, second.With("C4", Answer.Na)));
        Assert.Null(StraightLined.Of(form, second.With("C4", Answer.Of("a4"))));
    }

    [Fact]
    public void A_very_low_score_with_praise_and_a_very_high_one_with_complaint_are_pointed_at()
    {
        Assert.NotNull(ScoreAgainstWords.Of(20, ["They were friendly and very helpful."]));
        Assert.NotNull(ScoreAgainstWords.Of(95, ["The clerk was rude.", "I was ignored."]));
        Assert.NotNull(ScoreAgainstWords.Of(95, ["Nobody was polite: not friendly, never helpful."]));
        Assert.Null(ScoreAgainstWords.Of(20, ["They were not friendly and not helpful."]));
        Assert.Null(ScoreAgainstWords.Of(95, ["They were friendly and helpful."]));
        Assert.Null(ScoreAgainstWords.Of(60, ["They were friendly and very helpful."]));
        Assert.Null(ScoreAgainstWords.Of(null, ["They were friendly and very helpful."]));
        Assert.Null(ScoreAgainstWords.Of(Rational.Zero, ["", "12 !?"]));
    }

    [Fact]
    public void Comments_beside_answers_are_words_of_the_shopper_too()
    {
        var form = Forms.Of(Forms.YesNo("Y"), new Question("T", "What happened?", QuestionKind.Text), Forms.YesNo("Z"));
        var answers = Forms.Answered(("Y", Answer.No), ("T", Answer.Of("The clerk was rude.")));
        Assert.Equal(["I was ignored.", "The clerk was rude."], Comments.Written(form, answers, new Dictionary<string, string> { ["Y"] = "I was ignored." }));
    }

    [Fact]
    public void A_photo_of_another_shop_is_named_with_its_department()
    {
        Assert.Contains("Fire, Water before", PhotoSeen.Of(["a", "b"], [new("Water", "b"), new("Fire", "a"), new("Health", "c")])!.Sentence, StringComparison.Ordinal);
        Assert.Null(PhotoSeen.Of([], [new("Water", "b")]));
        Assert.Null(PhotoSeen.Of(["a"], []));
    }

    [Fact]
    public void The_kinds_are_kept_and_read_again_in_words() =>
        Assert.Equal(["Too fast", "Picture or recording seen before"], ReviewFlag.Titles(ReviewFlag.Names([new(ReviewFlagKind.TooFast, ""), new(ReviewFlagKind.PhotoSeen, ""), new(ReviewFlagKind.TooFast, "")])));
}
