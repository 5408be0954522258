using Recognition.Domain.Settings;

namespace Recognition.Domain.Shops;

/// <summary>
/// That a department holds an answer about it for wrong, or that nobody could be reached, before the release. HR decides; both stay on the report. docs/programme.md, 1.12.
/// </summary>
public sealed class Objection
{
    public const int CapacityLimit = 300;

    /// <summary>Stands for the question where a shop reached nobody: what came of its attempts is its one answer.</summary>
    public const string OfAttempts = "attempts";

    private Objection() { }

    /// <param name="question">One of <see cref="ReplyView"/>; left aside where the shop reached nobody.</param>
    /// <param name="capacity">As what the person speaks: <c>Petra Cole, point of contact</c>.</param>
    /// <exception cref="RuleBroken">The term is over, the question is not open to the department, or there is no reason.</exception>
    public Objection(Guid id, Shop shop, Scoring scoring, string? question, string? reason, Guid by, string capacity, CitySettings city, DateTime at)
    {
        if (!shop.TakesReplies(city, at)) throw new RuleBroken("The term to reply to this shop is over.");
        var about = shop.Unreached ? OfAttempts : ReplyView.Of(scoring, AnswersJson.Read(shop.Answers!)).FirstOrDefault(line => line.Question.Key == question)?.Question.Key
            ?? throw new RuleBroken(nameof(Question), "Choose the question to whose answer you object.");
        (Id, ShopId, Question, By, At) = (id, shop.Id, about, by, at);
        Reason = Sentence.Required(nameof(Reason), reason, ShopStep.TextLimit);
        Capacity = capacity.Length <= CapacityLimit ? capacity : capacity[..CapacityLimit];
    }

    public Guid Id { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>The question's key, or <see cref="OfAttempts"/>.</summary>
    public string Question { get; private set; } = "";

    /// <summary>Empty once it was disposed of.</summary>
    public string Reason { get; private set; } = "";

    public Guid By { get; private set; }

    public string Capacity { get; private set; } = "";

    public DateTime At { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>Whether HR found the department right; null before it decided.</summary>
    public bool? Upheld { get; private set; }

    /// <summary>What HR says to it; the department reads it. Null before, and once it was disposed of.</summary>
    public string? Answer { get; private set; }

    public Guid Version { get; private set; }

    /// <exception cref="RuleBroken">It was decided already, or there is no reason.</exception>
    public void Decide(Guid by, bool upheld, string? answer, DateTime at)
    {
        if (DecidedAt is not null) throw new RuleBroken("This objection was decided already.");
        Answer = Sentence.Required(nameof(Answer), answer, ShopStep.TextLimit);
        (DecidedBy, DecidedAt, Upheld) = (by, at, upheld);
    }

    /// <summary>Disposes of the words of both sides with those of the shop. That the department objected, and what was decided, stays.</summary>
    public void Discard() => (Reason, Answer) = ("", null);
}
