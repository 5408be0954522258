using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Recognition.Web.Tests.Platform.Kills;

/// <summary>Somebody of the demo city with a browser's cookies, who fills in forms.</summary>
internal sealed partial class Visitor(Uri address) : IDisposable
{
    private static readonly HtmlParser Parser = new();

    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public async Task Become(string name)
    {
        var page = await http.GetStringAsync("/sign-in");
        var employee = Regex.Matches(page, """name="employee" value="([^"]+)"[\s\S]{0,400}?Become ([^<]+)<""").First(match => match.Groups[2].Value.Trim() == name).Groups[1].Value;
        var answer = await http.PostAsync("/demo/become", new FormUrlEncodedContent([new("employee", employee), Token(page)]));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    /// <summary>Fills in and posts one form of a page, with what is hidden in it.</summary>
    /// <returns>Whether the portal said that it was done; false where the page does not have the form.</returns>
    public async Task<bool> Post(string page, string form, params KeyValuePair<string, string>[] fields)
    {
        var found = Parser.ParseDocument(await http.GetStringAsync(page)).QuerySelector($"form:has(input[name=_handler][value={form}])");
        if (found is null) return false;
        var hidden = found.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? "")).Where(field => fields.All(typed => typed.Key != field.Key));
        var answer = await http.PostAsync(page, new FormUrlEncodedContent([.. hidden, .. fields]));
        return answer.StatusCode == HttpStatusCode.Found;
    }

    public void Dispose() => http.Dispose();

    private static KeyValuePair<string, string> Token(string html) => new("__RequestVerificationToken", TokenField().Match(html).Groups[1].Value);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
