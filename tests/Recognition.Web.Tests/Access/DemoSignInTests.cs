using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Recognition.Web.Platform.Commands;

namespace Recognition.Web.Tests.Access;

public sealed class DemoSignInTests
{
    [Fact]
    public async Task The_demo_does_not_start_in_production() =>
        Assert.Contains("does not start in production", (await Assert.ThrowsAsync<SettingWrong>(() => Start("Production", "--urls=http://127.0.0.1:0"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("--urls=http://0.0.0.0:0")]
    [InlineData("--urls=http://127.0.0.1:0;http://[::]:0")]
    [InlineData("--http_ports=0")]
    [InlineData("--Kestrel:Endpoints:A:Url=http://0.0.0.0:0")]
    public async Task The_demo_listens_on_loopback_alone_whichever_setting_says_otherwise(string setting) =>
        Assert.Contains("listens on 127.0.0.1 alone", (await Assert.ThrowsAsync<InvalidOperationException>(() => Start("Development", setting))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task The_demo_answers_to_this_machines_own_names_alone()
    {
        await using var demo = await Start("Development", "--urls=http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = new Uri(demo.Urls.Single()) };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
        client.DefaultRequestHeaders.Host = "elsewhere.example";
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Without_the_demo_nobody_becomes_anybody()
    {
        await using var city = await City.Found("sqlite");
        using var host = new PortalHost(city);
        using var client = host.Client();
        using var form = new FormUrlEncodedContent([new("employee", Cast.Hr.ToString())]);
        var answer = await client.PostAsync("/demo/become", form, TestContext.Current.CancellationToken);
        Assert.StartsWith("/sign-in", answer.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("Become", await client.GetStringAsync("/sign-in", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<WebApplication> Start(string environment, string setting)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, Args = ["--Demo=true", setting, "--Jobs:Run=false", "--Database:Connection=Data Source=:memory:", "--hostBuilder:reloadConfigOnChange=false"] });
        builder.AddPortal();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet("/", () => "here").AllowAnonymous();
        try
        {
            await app.StartAsync(TestContext.Current.CancellationToken);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }
}
