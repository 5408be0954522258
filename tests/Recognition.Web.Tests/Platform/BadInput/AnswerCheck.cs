using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Recognition.Web.Tests.Platform.BadInput;

/// <summary>Whether an answer is one that a person can do something with.</summary>
internal static class AnswerCheck
{
    private static readonly HtmlParser Parser = new();

    /// <param name="refused">Whether what was sent must have been refused, with a sentence.</param>
    /// <returns>What is wrong with the answer, or null.</returns>
    public static async Task<string?> Wrong(HttpResponseMessage answer, bool refused, CancellationToken cancel)
    {
        var status = (int)answer.StatusCode;
        if (status >= 500) return $"is answered {status}";
        if (status is >= 300 and < 400) return refused ? $"is taken, and leads to {answer.Headers.Location}" : null;
        var body = await answer.Content.ReadAsStringAsync(cancel);
        if (body.Contains("   at ", StringComparison.Ordinal) || body.Contains("Exception", StringComparison.Ordinal) || body.Contains("System.", StringComparison.Ordinal)) return $"is answered {status} with words of the code";
        if (status < 300 && !refused) return body.EndsWith("<body></body></html>", StringComparison.Ordinal) ? $"is answered {status} with an empty page" : null;
        return string.IsNullOrWhiteSpace(Sentence(status, body, answer.Content.Headers.ContentType?.MediaType)) ? $"is answered {status} without a sentence: {body[..Math.Min(body.Length, 300)]}" : null;
    }

    private static string? Sentence(int status, string body, string? type)
    {
        if (type == "application/json") return JsonDocument.Parse(body).RootElement.TryGetProperty("sentence", out var sentence) ? sentence.GetString() : null;
        return Parser.ParseDocument(body).QuerySelector(status < 300 ? ".mistakes li, p.mistake" : "main [role=alert], main .lead")?.TextContent;
    }
}
