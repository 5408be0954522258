using Recognition.Domain.Json;
using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

/// <summary>The points of an accepted shop as they are kept beside its answers: exact, by section and by question.</summary>
public sealed record SealedScore(Rational Earned, Rational Possible, IReadOnlyList<SectionScore> Sections, IReadOnlyList<QuestionScore> Questions)
{
    private const int Most = 1_000_000;

    /// <summary>As <see cref="ShopScore.Access"/>.</summary>
    public Rational? Access { get; init; }

    public static string Write(ShopScore score) => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("earned", Text(score.Earned));
        writer.WriteString("possible", Text(score.Possible));
        // Left out where there is none: what was sealed without it reads and writes as it did.
        if (score.Access is { } access) writer.WriteString("access", Text(access));
        writer.List("sections", score.Sections, section =>
        {
            writer.WriteStartObject();
            writer.WriteString("key", section.Key);
            writer.WriteString("earned", Text(section.Earned));
            writer.WriteString("possible", Text(section.Possible));
            writer.WriteString("percent", section.Percent is { } percent ? Text(percent) : null);
            writer.WriteBoolean("failed", section.Failed);
            writer.WriteEndObject();
        });
        writer.List("questions", score.Questions, question =>
        {
            writer.WriteStartObject();
            writer.WriteString("key", question.Key);
            writer.WriteString("earned", Text(question.Earned));
            writer.WriteString("possible", Text(question.Possible));
            writer.WriteBoolean("answered", question.Answered);
            writer.WriteEndObject();
        });
        writer.WriteEndObject();
    });

    /// <exception cref="InputWrong">It is not what <see cref="Write"/> wrote.</exception>
    public static SealedScore Read(string json) => JsonAt.Read(json, at =>
    {
        var fields = at.Fields("earned", "possible", "access", "sections", "questions");
        return new SealedScore(Number(fields.Need("earned")), Number(fields.Need("possible")),
            [.. fields.Need("sections").Items(Most).Select(SectionAt)], [.. fields.Need("questions").Items(Most).Select(QuestionAt)])
        { Access = fields.Given("access") is { } access ? Number(access) : null };
    });

    /// <summary>A fraction as text, however long; <see cref="Fraction"/> reads it again.</summary>
    public static string Text(Rational number) => number.IsWhole ? $"{number.Numerator}" : $"{number.Numerator}/{number.Denominator}";

    /// <exception cref="FormatException">It is not what <see cref="Text"/> wrote.</exception>
    public static Rational Fraction(string text)
    {
        var bar = text.IndexOf('/');
        return bar < 0 ? Whole(text) : Rational.Of(Whole(text.AsSpan(0, bar)), Whole(text.AsSpan(bar + 1)));
    }

    private static System.Numerics.BigInteger Whole(ReadOnlySpan<char> digits) =>
        System.Numerics.BigInteger.Parse(digits, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture);

    private static Rational Number(JsonAt at) => Fraction(at.Text(Most));

    private static SectionScore SectionAt(JsonAt at)
    {
        var fields = at.Fields("key", "earned", "possible", "percent", "failed");
        return new(fields.Need("key").Name(), Number(fields.Need("earned")), Number(fields.Need("possible")),
            fields.Given("percent") is { } percent ? Number(percent) : null, fields.Need("failed").Flag());
    }

    private static QuestionScore QuestionAt(JsonAt at)
    {
        var fields = at.Fields("key", "earned", "possible", "answered");
        return new(fields.Need("key").Name(), Number(fields.Need("earned")), Number(fields.Need("possible")), fields.Need("answered").Flag());
    }
}
