using AngleSharp.Html.Dom;

namespace Recognition.Web.Tests.Platform.BadInput;

/// <summary>A form of a page as somebody has it in the browser, with each of its buttons a form of its own.</summary>
/// <param name="Fields">What is posted, filled in as well as can be guessed.</param>
internal sealed record FoundForm(HttpClient Browser, string Action, string Name, IReadOnlyList<FoundField> Fields)
{
    public static IEnumerable<FoundForm> In(SeenPage seen) =>
        from form in seen.Page.Forms
        where form.GetAttribute("method") == "post"
        let action = form.GetAttribute("action") ?? seen.Address
        let handler = form.QuerySelector("input[name=_handler]")?.GetAttribute("value")
        from pressed in form.QuerySelectorAll("button[name]").Select(button => new FoundField(button.GetAttribute("name")!, button.GetAttribute("value") ?? "", FieldKind.Frame)).Distinct().DefaultIfEmpty()
        select new FoundForm(seen.Browser, action, $"{SiteWalk.Kind(action)} {SiteWalk.Kind("/" + handler)} {pressed?.Value}", [.. FieldsOf(form), .. pressed is null ? (FoundField[])[] : [pressed]]);

    /// <summary>Posts the form with other fields than were filled in.</summary>
    public Task<HttpResponseMessage> Post(IEnumerable<(string Name, string Value)> fields, CancellationToken cancel)
    {
        var all = fields.ToList();
        if (Fields.All(field => field.Kind != FieldKind.File)) return Browser.PostAsync(Action, new FormUrlEncodedContent(all.Select(field => KeyValuePair.Create(field.Name, field.Value))), cancel);
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in all.Where(field => field.Name.Length > 0)) parts.Add(new StringContent(value), name);
        return Browser.PostAsync(Action, parts, cancel);
    }

    public IEnumerable<(string Name, string Value)> Filled => Fields.Where(it => it.Value.Length > 0).Select(it => (it.Name, it.Value));

    private static IEnumerable<FoundField> FieldsOf(IHtmlFormElement form) =>
        form.Elements.OfType<IHtmlElement>().Where(control => control is not IHtmlButtonElement && !string.IsNullOrEmpty(control.GetAttribute("name")))
            .GroupBy(control => control.GetAttribute("name")!).Select(group => FieldOf(group.Key, [.. group]));

    private static FoundField FieldOf(string name, IReadOnlyList<IHtmlElement> controls) => controls[0] switch
    {
        IHtmlSelectElement select => new(name, select.Value is { Length: > 0 } chosen ? chosen : select.Options.Select(option => option.Value).FirstOrDefault(value => value.Length > 0) ?? "", FieldKind.Choice),
        IHtmlTextAreaElement area => new(name, area.Value is { Length: > 0 } text ? text : "Some words.", FieldKind.Text),
        IHtmlInputElement { Type: "radio" } first => new(name, (controls.OfType<IHtmlInputElement>().FirstOrDefault(input => input.IsChecked) ?? first).Value, FieldKind.Choice),
        IHtmlInputElement { Type: "checkbox" } box => new(name, box.IsChecked ? box.Value : "", FieldKind.Flag),
        IHtmlInputElement input => Typed(name, input),
        _ => new(name, "", FieldKind.Text),
    };

    private static FoundField Typed(string name, IHtmlInputElement input)
    {
        var (kind, guess) = input switch
        {
            { Type: "hidden" } when name is "_handler" or "__RequestVerificationToken" => (FieldKind.Frame, ""),
            // Nobody who types gets there: it is to be empty.
            _ when input.GetAttribute("tabindex") == "-1" => (FieldKind.Frame, ""),
            { Type: "hidden" } when Guid.TryParse(input.Value, out _) => (FieldKind.Id, ""),
            { Type: "hidden" } when bool.TryParse(input.Value, out _) => (FieldKind.Flag, ""),
            { Type: "hidden" } when long.TryParse(input.Value, out _) => (FieldKind.Number, ""),
            { Type: "date" } => (FieldKind.Date, "2026-11-18"),
            { Type: "time" } => (FieldKind.Time, "10:00"),
            { Type: "file" } => (FieldKind.File, ""),
            _ when input.GetAttribute("inputmode") is "numeric" or "decimal" => (FieldKind.Number, "1"),
            _ => (FieldKind.Text, "Some words."),
        };
        return new(name, input.Value is { Length: > 0 } there ? there : guess, kind);
    }
}

internal sealed record FoundField(string Name, string Value, FieldKind Kind);

/// <summary>What a field takes, as far as its control tells.</summary>
internal enum FieldKind
{
    /// <summary>The token, the form's name, the button pressed, and what only programs fill in.</summary>
    Frame,
    Text,
    Date,
    Time,
    Number,
    Choice,
    Flag,
    Id,
    File,
}
