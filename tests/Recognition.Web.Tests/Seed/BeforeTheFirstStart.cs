using Microsoft.EntityFrameworkCore;
using Recognition.Database.Seed;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Tests.Seed;

/// <summary>The city as its first start finds it, and that start.</summary>
internal static class BeforeTheFirstStart
{
    /// <summary>The test city has departments and people already: here they go.</summary>
    public static async Task Empty(this City city)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var db = city.Db();
        await db.Appointments.ExecuteDeleteAsync(cancel);
        await db.Employees.ExecuteUpdateAsync(all => all.SetProperty(e => e.SupervisorId, (Guid?)null), cancel);
        await db.Employees.ExecuteDeleteAsync(cancel);
        await db.Departments.ExecuteDeleteAsync(cancel);
    }

    public static Task LoadReferenceData(this City city, SeedFolder folder) =>
        city.AsPortal(Permission.ManageSettings, (LoadReferenceData load) => load.Run(folder, TestContext.Current.CancellationToken));
}
