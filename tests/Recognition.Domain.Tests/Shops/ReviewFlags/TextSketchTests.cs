using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Shops.ReviewFlags;

namespace Recognition.Domain.Tests.Shops.ReviewFlags;

// Against the plain share of threes of words that two texts have in common.
public sealed class TextSketchTests
{
    private static Gen<string[]> Text => Gen.Choose(0, 400).Select(word => $"w{word}").ArrayOf(60);

    [Fact]
    public void A_text_is_wholly_like_itself_whatever_its_case_and_signs() => Prop.ForAll(Text.ToArbitrary(), words =>
        TextSketch.Likeness(Sketch(words), TextSketch.Of([string.Join(", ", words).ToUpperInvariant() + "!"])!) == 100).QuickCheckThrowOnFailure();

    [Fact]
    public void Texts_of_other_words_have_nothing_in_common() => Prop.ForAll(Text.ToArbitrary(), words =>
        TextSketch.Likeness(Sketch(words), Sketch([.. words.Select(word => $"{word}x")])) <= 5).QuickCheckThrowOnFailure();

    [Fact]
    public void The_estimate_lies_near_the_share_that_is_counted() => Prop.ForAll(Text.ToArbitrary(), Text.ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), (one, two, same) =>
    {
        string[] other = [.. one[..same], .. two[same..]];
        var (mine, theirs) = (Threes(one), Threes(other));
        var share = 100 * mine.Intersect(theirs).Count() / mine.Union(theirs).Count();
        return Math.Abs(TextSketch.Likeness(Sketch(one), Sketch(other)) - share) <= 28; // four and a half standard errors of 64 draws
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Few_words_have_no_sketch() => Prop.ForAll(Gen.Choose(0, 20).ToArbitrary(), number =>
        TextSketch.Of([string.Join(' ', Enumerable.Range(0, number))]) is null == number < TextSketch.FewestWords).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_many_the_likest_is_named_and_nothing_where_none_is_like()
    {
        var words = Enumerable.Range(0, 40).Select(i => $"word{i}").ToArray();
        var like = Sketch([.. words[..35], "other", "end"]);
        Assert.Contains("another shopper’s shop of Water", WordsAlike.Of(Sketch(words), [new("Fire", Sketch([.. words.Select(w => w + "y")]), false), new("Water", like, false)])!.Sentence, StringComparison.Ordinal);
        Assert.Contains("the same shopper’s shop of Water", WordsAlike.Of(Sketch(words), [new("Water", like, true)])!.Sentence, StringComparison.Ordinal);
        Assert.Null(WordsAlike.Of(Sketch(words), [new("Fire", Sketch([.. words.Select(w => w + "y")]), false)]));
        Assert.Null(WordsAlike.Of(null, [new("Water", like, false)]));
        Assert.Null(WordsAlike.Of(Sketch(words), []));
    }

    private static byte[] Sketch(string[] words) => TextSketch.Of([string.Join(' ', words)])!;

    private static HashSet<string> Threes(string[] words) => [.. Enumerable.Range(0, words.Length - 2).Select(i => string.Join(' ', words[i..(i + 3)]))];
}
