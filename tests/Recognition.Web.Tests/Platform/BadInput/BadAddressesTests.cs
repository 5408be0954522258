using System.Text.RegularExpressions;

namespace Recognition.Web.Tests.Platform.BadInput;

/// <summary>Every page and file whose address takes something, asked with what nobody thought of.</summary>
public sealed partial class BadAddressesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases(Full = true)]
    public async Task An_address_with_odd_values_is_answered_with_a_page_or_a_sentence(City city)
    {
        await using var site = await Site.Over(city, Cancel);
        var (chance, values) = (new Random(20261110), (string[])[.. BadValues.Odd, "a\0b"]);
        var queries = site.Queries().SelectMany(page => page.Names.SelectMany(name => values.SelectMany(value => (string[])[Query((name, value))])).Concat(Enumerable.Range(0, 10)
            .Select(_ => Query([.. page.Names.Select(name => (name, values[chance.Next(values.Length)]))]))).Select(query => (page.Browser, Address: page.Path + query)));
        var routes = from page in site.Routes()
                     from value in values.Where(value => value.Trim().Length > 0 && !value.Contains('\0', StringComparison.Ordinal)) // a NUL in a path is refused by the server, before the portal
                     select (page.Browser, Address: "/" + Parameter().Replace(page.Pattern.TrimStart('/'), Uri.EscapeDataString(value).Replace("$", "$$", StringComparison.Ordinal)));
        var cases = queries.Concat(routes).Select(it => (it.Address.Length > 200 ? it.Address[..200] : it.Address, (Func<Task<HttpResponseMessage>>)(() => it.Browser.GetAsync(it.Address, Cancel)))).ToList();
        var wrong = await Site.Ask(cases, refused: false, Cancel);
        Assert.True(wrong.Count == 0, $"Of {cases.Count} cases {wrong.Count} were answered wrongly:\n{string.Join('\n', wrong)}\n{site.Errors}");
        Assert.True(cases.Count > 2000, $"{cases.Count}");
    }

    private static string Query(params (string Name, string Value)[] values) => "?" + string.Join('&', values.Select(it => $"{it.Name}={Uri.EscapeDataString(it.Value)}"));

    [GeneratedRegex("\\{[^}]+\\}")]
    private static partial Regex Parameter();
}
