using System.Net;
using Recognition.Web.Tests.Platform.Mail;

namespace Recognition.Web.Tests.Platform.Health;

public sealed class HealthTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Monitoring_reads_without_sign_in_whether_the_portal_lives_and_can_work(City city)
    {
        await using var host = new PortalHost(city);
        Assert.Equal("""{"status":"Healthy","parts":{}}""", await host.Client().GetStringAsync("/health/live", Cancel));
        Assert.Equal("""{"status":"Healthy","parts":{"database":"Healthy","mail":"Healthy"}}""", await host.Client().GetStringAsync("/health/ready", Cancel));
    }

    [Theory, BothDatabases]
    public async Task Mail_that_waits_for_more_than_an_hour_degrades_and_does_not_stop_the_portal(City city)
    {
        await using var host = new PortalHost(city);
        await city.Write("ann@city.example");
        city.Clock.Pass(TimeSpan.FromMinutes(61));
        var answer = await host.Client().GetAsync("/health/ready", Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"mail\":\"Degraded\"", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }
}
