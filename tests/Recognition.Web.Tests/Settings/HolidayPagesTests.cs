using System.Net;
using Microsoft.EntityFrameworkCore;
using Recognition.Web.Settings;

namespace Recognition.Web.Tests.Settings;

public sealed class HolidayPagesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_holiday_is_taken_out_after_one_question_and_can_be_put_back()
    {
        await using var city = await City.Found("sqlite");
        await city.As(Cast.Hr, (EnterFederalHolidays e) => e.Run(new() { Year = 2026 }, Cancel));
        await using var db = city.Db();
        var christmas = await db.Holidays.SingleAsync(h => h.Day == new DateOnly(2026, 12, 25), Cancel);
        await using var host = new PortalHost(city, signInByHeader: true);
        using var hr = host.As(Cast.Hr);

        Assert.Contains($"href=\"/administration/holidays/{christmas.Id}/remove\"", await hr.GetStringAsync("/administration/holidays?year=2026", Cancel), StringComparison.Ordinal);
        var question = WebUtility.HtmlDecode(await hr.GetStringAsync($"/administration/holidays/{christmas.Id}/remove", Cancel));
        Assert.Contains($"Take out {christmas.Name}, Fri 25 Dec 2026?", question, StringComparison.Ordinal);
        Assert.Contains("Terms that are set stay", question, StringComparison.Ordinal);
        Assert.True(await db.Holidays.AnyAsync(h => h.Id == christmas.Id, Cancel));

        await city.As(Cast.Hr, (RemoveHoliday r) => r.Run(new() { Id = christmas.Id, Version = christmas.Version }, Cancel));
        var back = await hr.GetStringAsync("/administration/holidays?year=2026&out=2026-12-25&name=Christmas", Cancel);
        Assert.Matches("name=\"Input.Day\"[^>]*value=\"2026-12-25\"", back);
        Assert.Matches("name=\"Input.Name\"[^>]*value=\"Christmas\"", back);
    }
}
