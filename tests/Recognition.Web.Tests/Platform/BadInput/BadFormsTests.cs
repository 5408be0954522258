using Microsoft.EntityFrameworkCore;

namespace Recognition.Web.Tests.Platform.BadInput;

/// <summary>Every form of every page, posted as no browser would post it. The whole takes minutes and is asked for by name; a drawn part of it runs always.</summary>
public sealed class BadFormsTests
{
    private const int Part = 40;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases(Full = true)]
    public async Task A_form_without_its_fields_is_answered_with_a_page_or_a_sentence(City city)
    {
        await using var site = await Site.Over(city, Cancel);
        var cases = site.Forms.Select(form => ($"{form.Name} without fields", (Func<Task<HttpResponseMessage>>)(() => Post(form, Frame(form))))).ToList();
        Assert.True(cases.Count > 40, $"{cases.Count}");
        await Answered(site, cases, refused: false);
    }

    [Theory, BothDatabases(Full = true)]
    public Task A_value_that_a_field_never_takes_is_refused_with_a_sentence_and_changes_nothing(City city) => Never(city, Part);

    [Theory(Explicit = true), BothDatabases(Full = true), Trait("Category", "Long")]
    public Task All_values_that_fields_never_take_are_refused_with_a_sentence_and_change_nothing(City city) => Never(city, 1);

    [Theory(Explicit = true), BothDatabases(Full = true), Trait("Category", "Long")]
    public Task Odd_values_are_taken_or_refused_with_a_sentence(City city) => Odd(city);

    private static async Task Never(City city, int part)
    {
        await using var site = await Site.Over(city, Cancel);
        await using var db = city.Db();
        var before = await db.AuditEntries.CountAsync(Cancel);
        await Answered(site, Drawn(Cases(site, BadValues.NeverOf).Where(one => !TakesAnything(one.Name)), part), refused: true);
        Assert.Equal(before, await db.AuditEntries.CountAsync(Cancel));
    }

    // A draft keeps whatever was typed: the shop is checked when it is submitted. What is neither light nor dark is as the device has it.
    // The reason of a refusal is not read where nothing is refused. A further question comes to a quiz whatever was typed so far: it is read when it is looked at.
    private static bool TakesAnything(string name) =>
        ((string[])["/shops/mine/*/form", "/theme ", "/award/nominations/* /review  Input.Because ", "/leave/requests/* /decide  Input.DeclinedBecause ", "/shops/forms/*/quiz/new /quiz add "]).Any(form => name.StartsWith(form, StringComparison.Ordinal));

    private static async Task Odd(City city)
    {
        await using var site = await Site.Over(city, Cancel);
        await Answered(site, [.. Cases(site, _ => BadValues.Odd)], refused: false);
    }

    private static async Task Answered(Site site, List<(string Name, Func<Task<HttpResponseMessage>> Send)> cases, bool refused)
    {
        var wrong = await Site.Ask(cases, refused, Cancel);
        TestContext.Current.SendDiagnosticMessage($"{cases.Count} posts");
        Assert.True(wrong.Count == 0, $"Of {cases.Count} posts {wrong.Count} were answered wrongly:\n{string.Join('\n', wrong)}\n{site.Errors}");
    }

    private static IEnumerable<(string Name, Func<Task<HttpResponseMessage>> Send)> Cases(Site site, Func<FieldKind, IReadOnlyList<string>> values) =>
        from form in site.Forms
        from field in form.Fields
        where field.Kind is not (FieldKind.Frame or FieldKind.File)
        from value in values(field.Kind)
        select ($"{form.Name} {field.Name} = {(value.Length > 40 ? value[..40] : value)}", (Func<Task<HttpResponseMessage>>)(() => Post(form, [.. form.Filled.Where(it => it.Name != field.Name), (field.Name, value)])));

    private static List<(string Name, Func<Task<HttpResponseMessage>> Send)> Drawn(IEnumerable<(string Name, Func<Task<HttpResponseMessage>> Send)> cases, int part)
    {
        var chance = new Random(20261126);
        return [.. cases.Where(_ => chance.Next(part) == 0)];
    }

    private static Task<HttpResponseMessage> Post(FoundForm form, IEnumerable<(string, string)> fields) => form.Post(fields, Cancel);

    private static IEnumerable<(string, string)> Frame(FoundForm form) => form.Fields.Where(field => field.Kind == FieldKind.Frame).Select(field => (field.Name, field.Value));
}
