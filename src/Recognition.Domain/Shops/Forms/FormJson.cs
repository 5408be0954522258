using Recognition.Domain.Json;

namespace Recognition.Domain.Shops;

/// <summary>
/// A form as a JSON document. The portal keeps a form version in it, with what a score does not need: each question's <c>hint</c>,
/// <c>standard</c>, <c>promise</c>, comment, evidence and options' labels, and which section and questions stand apart; what it exports for recomputing leaves these out, and so does what it then reads.
/// </summary>
public static class FormJson
{
    internal const int MostSections = 200;
    internal const int MostQuestions = 2000;
    private const int MostOptions = 1000;
    private const int LongestText = 10_000;

    /// <summary>Reads a form as the portal keeps it.</summary>
    /// <exception cref="InputWrong">It is not such a document, or the form makes no sense.</exception>
    public static FormDefinition Read(string json) => JsonAt.Read(json, at => Read(at, kept: true));

    /// <summary>Reads a form that may not make sense yet.</summary>
    /// <exception cref="InputWrong">It is not such a document.</exception>
    public static FormDefinition ReadDraft(string json) => JsonAt.Read(json, at => Shape(at, kept: true));

    /// <summary>Writes a form as the portal keeps it.</summary>
    public static string Write(FormDefinition form) => JsonText.Of(writer => FormJsonWriting.Write(writer, form, kept: true));

    /// <summary>Writes a form as the command <c>rescore</c> reads it: see <see cref="FormParts"/>.</summary>
    public static string WriteContract(FormDefinition form) => JsonText.Of(writer => FormJsonWriting.Write(writer, form, kept: false), indented: true);

    internal static FormDefinition Read(JsonAt at, bool kept)
    {
        var form = Shape(at, kept);
        try
        {
            FormCheck.Demand(form);
        }
        catch (InputWrong wrong)
        {
            throw wrong.Within(at.Path);
        }
        return form;
    }

    private static FormDefinition Shape(JsonAt at, bool kept)
    {
        var fields = at.Fields("name", "version", "overall", "unansweredOptional", "capAt100", "sections");
        return new FormDefinition(
            fields.Need("name").Text(LongestText),
            (int)fields.Need("version").Whole(0, int.MaxValue),
            fields.Need("overall").OneOf<OverallRule>(),
            fields["unansweredOptional"]?.OneOf<UnansweredOptional>() ?? UnansweredOptional.Excluded,
            fields["capAt100"]?.Flag() ?? false,
            [.. fields.Need("sections").Items(MostSections).Select(section => SectionAt(section, kept))]);
    }

    private static Section SectionAt(JsonAt at, bool kept)
    {
        ReadOnlySpan<string> named = ["key", "title", "weight", "passMark", "questions"];
        var fields = at.Fields(kept ? [.. named, "access"] : named);
        return new(
            fields.Need("key").Name(),
            fields["title"]?.Text(LongestText) ?? "",
            [.. fields.Need("questions").Items(MostQuestions).Select(question => QuestionAt(question, kept))])
        {
            Weight = fields["weight"]?.Number() ?? 1,
            PassMark = fields.Given("passMark")?.Number(),
            Access = fields["access"]?.Flag() ?? false,
        };
    }

    private static Question QuestionAt(JsonAt at, bool kept)
    {
        ReadOnlySpan<string> named = ["key", "text", "kind", "weight", "required", "critical", "bonus", "allowNa", "visibleWhen", "options", "min", "max", "bands"];
        var fields = at.Fields(kept ? [.. named, "hint", "standard", "promise", "timer", "comment", "photo", "sound", "document", "integrity", "namesEmployee"] : named);
        var kind = fields.Need("kind").OneOf<QuestionKind>();
        DemandOnly(fields, kind);
        var scale = kind == QuestionKind.Scale;
        return new(fields.Need("key").Name(), fields["text"]?.Text(LongestText) ?? "", kind)
        {
            Weight = fields["weight"]?.Number() ?? 1,
            Required = fields["required"]?.Flag() ?? false,
            Critical = fields["critical"]?.OneOf<Critical>() ?? Critical.None,
            Bonus = fields["bonus"]?.Flag() ?? false,
            AllowNa = fields["allowNa"]?.Flag() ?? false,
            VisibleWhen = fields.Given("visibleWhen") is { } when ? VisibleWhenAt(when) : null,
            Options = kind is QuestionKind.Choice or QuestionKind.Multi ? [.. fields.Need("options").Items(MostOptions).Select(option => OptionAt(option, kept))] : [],
            Min = scale ? Step(fields.Need("min")) : 0,
            Max = scale ? Step(fields.Need("max")) : 0,
            Bands = kind == QuestionKind.Number ? [.. fields.Need("bands").Items(MostOptions).Select(BandAt)] : [],
            Hint = fields.Given("hint")?.Text(LongestText),
            Standard = fields.Given("standard")?.Name(),
            Promise = fields.Given("promise")?.Name(),
            Timer = kept ? fields.Given("timer")?.OneOf<QuestionTimer>() : null,
            Comment = fields["comment"]?.OneOf<CommentRule>() ?? CommentRule.Off,
            Photo = fields["photo"]?.OneOf<Evidence>() ?? Evidence.Off,
            Sound = fields["sound"]?.OneOf<Evidence>() ?? Evidence.Off,
            Document = fields["document"]?.OneOf<Evidence>() ?? Evidence.Off,
            Integrity = fields["integrity"]?.Flag() ?? false,
            NamesEmployee = fields["namesEmployee"]?.Flag() ?? false,
        };
    }

    // What belongs to another kind would be passed over in silence: it is refused.
    private static void DemandOnly(JsonFields fields, QuestionKind kind)
    {
        foreach (var (key, kinds) in OfKinds)
        {
            if (!kinds.Contains(kind) && fields.Given(key) is { } given)
            {
                throw given.Wrong($"does not belong to a question of the kind {JsonWords.Quote(JsonWords.Word(kind))}");
            }
        }
    }

    private static readonly (string Key, QuestionKind[] Kinds)[] OfKinds =
    [
        ("options", [QuestionKind.Choice, QuestionKind.Multi]),
        ("min", [QuestionKind.Scale]),
        ("max", [QuestionKind.Scale]),
        ("bands", [QuestionKind.Number]),
    ];

    private static int Step(JsonAt at) => (int)at.Whole(-1_000_000, 1_000_000);

    private static AnswerOption OptionAt(JsonAt at, bool kept)
    {
        ReadOnlySpan<string> named = ["key", "points"];
        var fields = at.Fields(kept ? [.. named, "label"] : named);
        return new(fields.Need("key").Name(), fields.Need("points").Number()) { Label = fields.Given("label")?.Name() };
    }

    private static Band BandAt(JsonAt at)
    {
        var fields = at.Fields("upTo", "points");
        return new(fields.Given("upTo")?.Number(), fields.Need("points").Number());
    }

    private static VisibleWhen VisibleWhenAt(JsonAt at)
    {
        var fields = at.Fields("question", "is");
        return new(fields.Need("question").Name(), [.. fields.Need("is").Items(MostOptions).Select(it => it.IsText ? it.Name() : it.Number().ToDecimalText())]);
    }
}
