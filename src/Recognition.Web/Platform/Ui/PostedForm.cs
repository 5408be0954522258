using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Recognition.Web.Platform.Ui;

/// <summary>What this request posts, and what the page knows of why it may come too late.</summary>
public sealed class PostedForm(IHttpContextAccessor accessor)
{
    /// <summary><see cref="LastChange"/> is known now.</summary>
    public event Action? Known;

    /// <summary>What changed last, who did it and when, as <c>Accepted by Hana Reyes, Tue 10 Nov 2026, 2:30 pm</c>; said by the page where it knows.</summary>
    public string? LastChange
    {
        get;
        set
        {
            field = value;
            Known?.Invoke();
        }
    }

    /// <summary>
    /// The texts among what was typed, to be given back; ids, choices and figures are quickly entered again. Nothing of a form whose token
    /// is not the person's own: another site could put its words here.
    /// </summary>
    public IReadOnlyList<(string Label, string Text)> Typed => accessor.HttpContext?.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true } || Form is not { } form ? []
        : [.. from part in form where !part.Key.StartsWith('_') from text in part.Value where IsText(text) select (Label(part.Key), text)];

    // Null where nobody had to read it.
    private IFormCollection? Form => accessor.HttpContext?.Features.Get<IFormFeature>()?.Form;

    private static bool IsText(string? text) => text is not null && text.Trim().Any(char.IsWhiteSpace) && !DateTime.TryParse(text, CultureInfo.InvariantCulture, out _);

    private static string Label(string name) => name[(name.LastIndexOf('.') + 1)..] is { Length: > 0 } last ? Spoken.Of(char.ToUpperInvariant(last[0]) + last[1..]) : name;
}
