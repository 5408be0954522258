using System.Net;
using System.Text.RegularExpressions;

namespace Recognition.Web.Tests.Platform.Kills;

/// <summary>Somebody of the demo city with a browser's cookies, who fills in forms.</summary>
internal sealed partial class Visitor(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public async Task Become(string name)
    {
        var page = await http.GetStringAsync("/sign-in");
        var employee = Regex.Matches(page, """name="employee" value="([^"]+)"[\s\S]{0,400}?Become ([^<]+)<""").First(match => match.Groups[2].Value.Trim() == name).Groups[1].Value;
        var answer = await http.PostAsync("/demo/become", new FormUrlEncodedContent([new("employee", employee), Token(page)]));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    /// <summary>Fills in and posts one form of a page.</summary>
    /// <returns>Whether the portal said that it was done.</returns>
    public async Task<bool> Post(string page, string form, params KeyValuePair<string, string>[] fields)
    {
        var html = await http.GetStringAsync(page);
        var answer = await http.PostAsync(page, new FormUrlEncodedContent([new("_handler", form), Token(html), .. fields]));
        return answer.StatusCode == HttpStatusCode.Found;
    }

    public void Dispose() => http.Dispose();

    private static KeyValuePair<string, string> Token(string html) => new("__RequestVerificationToken", TokenField().Match(html).Groups[1].Value);

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
