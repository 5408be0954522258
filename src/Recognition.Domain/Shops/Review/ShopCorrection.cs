namespace Recognition.Domain.Shops;

/// <summary>
/// One answer that HR corrected, with what stood before: from the last one back they give what the shopper had submitted. docs/programme.md, 1.11.
/// </summary>
public sealed class ShopCorrection
{
    private ShopCorrection() { }

    internal ShopCorrection(Guid shopId, int number, string question, Answer? before, Answer? after, string reason, Guid by, DateTime at)
    {
        (ShopId, Number, Question, Reason, By, At) = (shopId, number, question, reason, by, at);
        (Before, After) = (Written(question, before), Written(question, after));
    }

    public Guid ShopId { get; private set; }

    /// <summary>1, 2, 3…</summary>
    public int Number { get; private set; }

    /// <summary>The question's key.</summary>
    public string Question { get; private set; } = "";

    /// <summary>As <see cref="AnswersJson"/> writes it; empty where nothing was answered.</summary>
    public string Before { get; private set; } = "";

    /// <summary>The same; empty where the question is not asked any more after another was corrected.</summary>
    public string After { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public Guid By { get; private set; }

    public DateTime At { get; private set; }

    internal void Discard() => (Before, After, Reason) = ("{}", "{}", "");

    public Answer? AnswerBefore => Read(Before);

    public Answer? AnswerAfter => Read(After);

    private static string Written(string question, Answer? answer) => AnswersJson.Write(answer is null ? Answers.None : Answers.None.With(question, answer));

    private Answer? Read(string json) => AnswersJson.Read(json)[Question];
}
