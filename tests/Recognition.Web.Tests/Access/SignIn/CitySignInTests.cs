using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Web.Platform.Access.SignIn;
using Recognition.Web.Platform.Commands;

namespace Recognition.Web.Tests.Access.SignIn;

/// <summary>Sign-in against a real provider that keeps every rule, PKCE among them.</summary>
public sealed class CitySignInTests(Providers providers) : IClassFixture<Providers>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task An_employee_signs_in_by_number_and_comes_back_to_the_page_asked_for(City city)
    {
        using var host = Host(city);
        using var browser = new Browser(host);
        Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/"));
        Assert.Contains("Clara Nye", await browser.SignIn("1010|account-1", returnTo: "/?from=mail"), StringComparison.Ordinal);
        Assert.Equal("/?from=mail", browser.Visited[^1].PathAndQuery);
        var asked = browser.Visited.First(visit => visit.AbsoluteUri.StartsWith(providers.Strict, StringComparison.Ordinal)).Query;
        Assert.All(["code_challenge_method=S256", "nonce=", "state=", "scope=openid"], part => Assert.Contains(part, asked, StringComparison.Ordinal));
        await using var db = city.Db();
        Assert.Equal("tenant-1|account-1", (await db.Employees.SingleAsync(e => e.Id == Cast.WaterClerk, Cancel)).SignInKey);
    }

    [Theory, BothDatabases]
    public async Task Another_account_with_the_same_number_is_refused_until_the_old_one_is_released(City city)
    {
        using var host = Host(city);
        using (var first = new Browser(host)) await first.SignIn("1010|account-1");
        using var second = new Browser(host);
        Assert.Contains("Your employee number is tied to another account.", await second.SignIn("1010|account-2"), StringComparison.Ordinal);
        await using var db = city.Db();
        var version = (await db.Employees.SingleAsync(e => e.Id == Cast.WaterClerk, Cancel)).Version;
        await city.As(Cast.Hr, (Recognition.Web.Organization.ReleaseAccount r) => r.Run(new() { Id = Cast.WaterClerk, Version = version }, Cancel));
        using var third = new Browser(host);
        Assert.Contains("Clara Nye", await third.SignIn("1010|account-2"), StringComparison.Ordinal);
        using var fourth = new Browser(host);
        Assert.Contains("tied to another account", await fourth.SignIn("1011|account-2"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Who_is_unknown_or_has_left_or_brings_no_number_is_refused_in_words(City city)
    {
        using var host = Host(city);
        foreach (var (account, sentence) in new[] { ("9999|a", "Your employee number is not on the personnel list"), ("1016|b", "you do not work for the city today"), ("|c", "did not say your employee number") })
        {
            using var browser = new Browser(host);
            Assert.Contains(sentence, await browser.SignIn(account), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/"));
        }
    }

    [Theory, BothDatabases]
    public async Task Who_leaves_is_refused_at_the_next_request(City city)
    {
        using var host = Host(city);
        using var browser = new Browser(host);
        await browser.SignIn("1010|account-1");
        Assert.Equal(HttpStatusCode.OK, await browser.Status("/"));
        await using var db = city.Db();
        (await db.Employees.SingleAsync(e => e.Id == Cast.WaterClerk, Cancel)).Leave(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-2));
        await db.SaveChangesAsync(Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, await browser.Status("/"));
    }

    [Theory, BothDatabases]
    public async Task App_roles_give_rights_by_their_own_name_or_by_the_citys(City city)
    {
        using var host = Host(city, new() { ["SignIn:AppRoles:Portal.Settings"] = "HrSettings" });
        using var browser = new Browser(host);
        await browser.SignIn("1010|account-1|Auditor,Portal.Settings,Director,Emperor");
        Assert.Equal(HttpStatusCode.OK, await browser.Status("/administration/settings"));
        using var plain = new Browser(host);
        await plain.SignIn("1011|account-2");
        Assert.Equal(HttpStatusCode.Forbidden, await plain.Status("/administration/settings"));
    }

    [Theory, BothDatabases]
    public async Task An_answer_used_before_or_brought_to_another_browser_signs_nobody_in(City city)
    {
        using var host = Host(city);
        using var browser = new Browser(host);
        await browser.SignIn("1010|account-1");
        var answer = browser.Visited.Single(visit => visit.AbsolutePath == "/sign-in/answer").PathAndQuery;
        Assert.Contains("The sign-in took too long, was used before, or was begun in another browser.", await browser.Get(answer), StringComparison.Ordinal);
        using var other = new Browser(host);
        Assert.Contains("was begun in another browser", await other.Get(answer), StringComparison.Ordinal);
        Assert.Contains("was begun in another browser", await other.Get("/sign-in/answer?code=x&state=forged"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await other.Status("/"));
    }

    [Theory, BothDatabases]
    public async Task Signing_out_ends_the_session_here_and_leads_on_to_the_provider(City city)
    {
        using var host = Host(city);
        using var browser = new Browser(host);
        await browser.SignIn("1010|account-1");
        var page = await browser.SignOut();
        Assert.Equal("/signed-out", browser.Visited[^1].AbsolutePath);
        Assert.Contains($"{providers.Strict}/session/end?id_token_hint=", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await browser.Status("/"));
        var end = page.Split($"href=\"{providers.Strict}")[1].Split('"')[0];
        Assert.Contains("sign-out", await browser.Get(providers.Strict + end), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_token_that_fits_no_single_cookie_signs_out_at_the_provider_too()
    {
        await using var city = await City.Found("sqlite");
        using var host = Host(city);
        using var browser = new Browser(host);
        await browser.SignIn($"1010|account-1|{string.Join(',', Enumerable.Range(0, 200).Select(i => $"Application.Role.{i}"))}");
        Assert.Contains($"{providers.Strict}/session/end?id_token_hint=", await browser.SignOut(), StringComparison.Ordinal);
    }

    [Theory, InlineData("Emperor"), InlineData("Director"), InlineData("CommitteeMember"), InlineData("3"), InlineData("HrShops, Auditor"), InlineData("auditor")]
    public void A_setting_that_names_no_role_of_the_sign_in_stops_the_start(string role)
    {
        var configuration = new ConfigurationManager { ["SignIn:Authority"] = "https://provider.example", ["SignIn:ClientId"] = "portal", ["SignIn:ClientSecret"] = "secret", ["SignIn:AppRoles:Theirs"] = role };
        Assert.StartsWith($"SignIn:AppRoles names a role {role} that the sign-in cannot give. It gives HrShops, ", Assert.Throws<SettingWrong>(() => SignInSettings.Of(configuration)).Message, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_copy_of_the_cookie_opens_nothing_after_its_person_signed_out_and_other_sessions_go_on(City city)
    {
        using var host = Host(city);
        using var browser = new Browser(host);
        await browser.SignIn("1010|account-1");
        using var elsewhere = new Browser(host);
        await elsewhere.SignIn("1010|account-1");
        using var copy = browser.Copy();
        Assert.Equal(HttpStatusCode.OK, await copy.Status("/"));
        await browser.SignOut();
        Assert.Equal(HttpStatusCode.Forbidden, await copy.Status("/"));
        Assert.Equal(HttpStatusCode.OK, await elsewhere.Status("/"));
    }

    [Theory, BothDatabases]
    public async Task Who_signs_in_anew_has_left_the_session_before(City city)
    {
        using var host = Host(city);
        using var browser = new Browser(host);
        await browser.SignIn("1010|account-1");
        using var copy = browser.Copy();
        await browser.SignIn("1010|account-1");
        Assert.Equal(HttpStatusCode.Forbidden, await copy.Status("/"));
        Assert.Equal(HttpStatusCode.OK, await browser.Status("/"));
    }

    [Theory, BothDatabases]
    public async Task A_restart_keeps_people_signed_in_since_the_keys_stand_in_the_database(City city)
    {
        string cookie;
        using (var first = Host(city)) cookie = Protector(first).Protect("as a cookie is");
        await using (var db = city.Db()) Assert.NotEmpty(await db.ProtectionKeys.ToListAsync(Cancel));
        using var second = Host(city);
        Assert.Equal("as a cookie is", Protector(second).Unprotect(cookie));

        static IDataProtector Protector(PortalHost host) => host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("tests");
    }

    private PortalHost Host(City city, Dictionary<string, string?>? more = null)
    {
        if (providers.Missing is { } missing) Assert.Skip(missing);
        return Hosts.With(city, providers.Strict, more);
    }
}
