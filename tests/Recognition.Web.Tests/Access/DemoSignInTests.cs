using Microsoft.AspNetCore.Builder;

namespace Recognition.Web.Tests.Access;

public sealed class DemoSignInTests
{
    [Fact]
    public void The_demo_does_not_start_in_production() =>
        Assert.Contains("does not start in production", Assert.Throws<InvalidOperationException>(() => Start("Production", "http://127.0.0.1:5080")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://127.0.0.1:5080;http://192.168.1.4:5080")]
    public void The_demo_listens_on_loopback_alone(string addresses) =>
        Assert.Contains("listens on 127.0.0.1 alone", Assert.Throws<InvalidOperationException>(() => Start("Development", addresses)).Message, StringComparison.Ordinal);

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

    private static void Start(string environment, string addresses)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment, Args = ["--Demo=true", $"--urls={addresses}", "--hostBuilder:reloadConfigOnChange=false"] });
        builder.AddPortal();
    }
}
