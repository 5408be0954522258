using Recognition.Domain.Access;
using Recognition.Web.Home;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Settings;

internal sealed class HolidaysWaiting : IWaiting
{
    public Task<IReadOnlyList<WaitingTask>> For(Look look, CancellationToken cancel) => Task.FromResult<IReadOnlyList<WaitingTask>>(
        look.By.Holds(Permission.ManageSettings)
            ? [.. HolidayGaps.Of(look.City.Calendar, look.Today).Select(year => new WaitingTask($"Enter the holidays of {year}", $"/administration/holidays?year={year}", new DateOnly(year - 1, 12, 31)))]
            : []);
}
