using System.Text.Json;
using Recognition.Domain.Json;

namespace Recognition.Domain.Pacesetter;

// The writing half.
public static partial class RecountJson
{
    /// <summary>What the portal exports, for anybody to count again.</summary>
    public static string Write(CountingRules rules, IEnumerable<CastBallot> ballots) => JsonText.Of(
        writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("method", JsonWords.Word(rules.Method));
            writer.WriteNumber("seats", rules.Seats);
            writer.List("nominees", rules.Nominees, writer.WriteStringValue);
            writer.WriteBoolean("noAward", rules.NoAward);
            WriteGiven(writer, "eligible", rules.Eligible);
            writer.WriteNumber("quorum", rules.Quorum);
            writer.List("tieBreak", rules.TieBreak, rule => writer.WriteStringValue(JsonWords.Word(rule)));
            if (rules.Order is { } order)
            {
                writer.List("order", order, writer.WriteStringValue);
            }
            if (rules.Method == CountMethod.Score)
            {
                writer.WriteString("minScore", rules.MinScore.ToDecimalText());
                writer.WriteString("maxScore", rules.MaxScore.ToDecimalText());
                WriteGiven(writer, "minScores", rules.MinScores);
            }
            writer.List("ballots", ballots, ballot => Write(writer, ballot));
            writer.WriteEndObject();
        },
        indented: true);

    /// <summary>A count, as the command writes it.</summary>
    public static string Write(CountResult result) => JsonText.Of(
        writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("method", JsonWords.Word(result.Method));
            writer.WriteNumber("ballots", result.Ballots);
            writer.WriteNumber("blank", result.Blank);
            writer.WriteBoolean("quorumMet", result.QuorumMet);
            writer.List("rounds", result.Rounds, round => Write(writer, round));
            writer.List("winners", result.Winners, writer.WriteStringValue);
            writer.WriteString("reason", result.Reason);
            writer.WriteEndObject();
        },
        indented: true);

    private static void Write(Utf8JsonWriter writer, CastBallot ballot)
    {
        writer.WriteStartObject();
        writer.WriteNumber("count", ballot.Count);
        switch (ballot)
        {
            case CastBallot.Ranked ranked:
                writer.List("ranking", ranked.Ranking, writer.WriteStringValue);
                break;
            case CastBallot.Approving approving:
                writer.List("approved", approving.Approved, writer.WriteStringValue);
                break;
            case CastBallot.Naming single:
                writer.WriteString("choice", single.Choice);
                break;
            case CastBallot.Scoring scoring:
                writer.WriteStartObject("scores");
                foreach (var (name, score) in scoring.Scores)
                {
                    writer.WriteString(name, score.ToDecimalText());
                }
                writer.WriteEndObject();
                break;
            default:
                writer.WriteBoolean("blank", true);
                break;
        }
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CountRound round)
    {
        writer.WriteStartObject();
        writer.WriteNumber("round", round.Round);
        if (round.Threshold is { } threshold)
        {
            writer.WriteNumber("threshold", threshold);
        }
        else
        {
            writer.WriteNull("threshold");
        }
        writer.WriteStartObject("tally");
        foreach (var (name, tally) in round.Tally)
        {
            writer.WriteString(name, tally?.ToString());
        }
        writer.WriteEndObject();
        writer.WriteNumber("exhausted", round.Exhausted);
        writer.List("eliminated", round.Eliminated, writer.WriteStringValue);
        writer.List("elected", round.Elected, writer.WriteStringValue);
        if (round.Tie is { } tie)
        {
            writer.WriteStartObject("tie");
            writer.List("among", tie.Among, writer.WriteStringValue);
            writer.WriteString("resolvedBy", tie.ResolvedBy is { } rule ? JsonWords.Word(rule) : null);
            writer.WriteString("chose", tie.Chose);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("tie");
        }
        writer.WriteEndObject();
    }

    private static void WriteGiven(Utf8JsonWriter writer, string key, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(key, number);
        }
    }
}
