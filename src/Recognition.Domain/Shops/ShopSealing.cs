using System.Security.Cryptography;
using System.Text;
using Recognition.Domain.Json;
using Recognition.Domain.Numbers;
using Recognition.Domain.Shops.ReviewFlags;

namespace Recognition.Domain.Shops;

// The score, sealed with what it rests on, and what is left of both when their retention is over.
public sealed partial class Shop
{
    /// <summary>The version of the scoring code; sealed with each score, so that a later code never changes an old one.</summary>
    public const int ScoringVersion = 1;

    /// <summary>The exact percent, sealed at acceptance; null before, and for a shop that is not scored.</summary>
    public Rational? Percent { get; private set; }

    /// <summary>Whether the form was failed by a critical answer; sealed at acceptance.</summary>
    public bool Failed { get; private set; }

    /// <summary>JSON: each section's and question's points, as <see cref="SealedScore"/> writes them; null before acceptance.</summary>
    public string? Score { get; private set; }

    /// <summary>The <see cref="ScoringVersion"/> that made the score.</summary>
    public int? ScoredBy { get; private set; }

    /// <summary>SHA-256 over salt, form version, answers, comments, score and attempts, in hexadecimal: the audit trail keeps it, and does not tell a result before its release.</summary>
    public string? Seal { get; private set; }

    /// <summary>In hexadecimal, and not in the trail: without it nobody finds answers by trying which of them give the seal. Null for seals of before it.</summary>
    public string? SealSalt { get; private set; }

    /// <summary>When answers and words were disposed of, in UTC; null while they are kept. Score and seal stay.</summary>
    public DateTime? DisposedAt { get; private set; }

    /// <summary>SHA-256 over salt, percent and score, in hexadecimal, made at the disposal: the seal itself cannot be made again without the answers.</summary>
    public string? FiguresSeal { get; private set; }

    /// <summary>Finds the shop fit to count, scores it, and seals answers and score with the form version.</summary>
    /// <param name="salt">Chosen by chance.</param>
    /// <param name="flags">What points at the shop: against any flag it is accepted with a reason alone.</param>
    /// <param name="reason">Kept in the history where there are flags.</param>
    /// <exception cref="RuleBroken">It is not submitted, or there are flags and no reason.</exception>
    /// <exception cref="InputWrong">The answers are none of this form's: never after <see cref="Submit"/>.</exception>
    public void Accept(Guid by, Scoring scoring, byte[] salt, DateTime at, IReadOnlyCollection<ReviewFlag>? flags = null, string? reason = null)
    {
        Demand(ShopState.Submitted);
        var why = flags is { Count: > 0 } ? Sentence.Required("Reason", reason, ShopStep.TextLimit) : null;
        SealBy(scoring, salt);
        Step(ShopState.Accepted, by, at, why);
        steps[^1].Flag(flags ?? []);
    }

    /// <summary>Whether answers and score of a shop that counts are those that were sealed.</summary>
    public bool IsAsSealed => Seal is not null && (DisposedAt is null ? Seal == SealOf() : FiguresSeal == FiguresSealOf());

    /// <summary>Whether the form still gives this score for the sealed answers.</summary>
    public bool IsScoredBy(Scoring scoring)
    {
        var score = ScoreBy(scoring);
        return Percent == score.Percent && Failed == score.Failed && Score == SealedScore.Write(score);
    }

    /// <summary>Disposes of the answers and of every word of the history when their retention is over. What counts in a figure stays.</summary>
    public void Discard(DateTime at)
    {
        if (DisposedAt is not null) return;
        if (Counts) FiguresSeal = FiguresSealOf();
        (DisposedAt, Answers, Comments, Attempts, Sketch) = (at, null, null, null, null);
        foreach (var step in steps) step.Discard();
        foreach (var correction in corrections) correction.Discard();
        foreach (var result in earlier) result.Discard();
    }

    /// <summary>The score of what was submitted. docs/programme.md, 1.13.</summary>
    public ShopScore ScoreBy(Scoring scoring) => Unreached ? ShopScore.OfUnreached(scoring.Form) : scoring.Of(AnswersJson.Read(Answers!));

    private void SealBy(Scoring scoring, byte[] salt)
    {
        var score = ScoreBy(scoring);
        (Percent, Failed, Score, ScoredBy) = (score.Percent, score.Failed, SealedScore.Write(score), ScoringVersion);
        SealSalt = Convert.ToHexStringLower(salt);
        Seal = SealOf();
    }

    private string SealOf() => SealOf(SealSalt, FormVersionId, Answers, Comments, Score, Attempts);

    // Seals of before comments and attempts were kept stay what they were.
    internal static string SealOf(string? salt, Guid form, string? answers, string? comments, string? score, string? attempts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{(salt is null ? "" : $"{salt}\n")}{form:N}\n{answers}\n{(comments is null ? "" : $"{comments}\n")}{score}{(attempts is null ? "" : $"\n{attempts}")}")));

    private string FiguresSealOf() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{SealSalt}\n{(Percent is { } percent ? SealedScore.Text(percent) : "")}\n{Failed}\n{Score}")));

    private void Unscore(Guid by, string reason, DateTime at)
    {
        if (Seal is not null) KeepResult(reason, by, at);
        (Percent, Failed, Score, ScoredBy, Seal, SealSalt) = (null, false, null, null, null, null);
    }
}
