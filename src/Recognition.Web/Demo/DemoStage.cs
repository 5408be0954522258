using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Mail;
using Recognition.Web.Settings;

namespace Recognition.Web.Demo;

/// <summary>
/// Plays what happened in the demo city: each scene is a use case, done by the person who does it in life and at its time, so that every
/// figure, letter and entry of the audit trail came about as it would in a city. What lies ahead is not played.
/// </summary>
internal sealed class DemoStage(IServiceProvider services, DateTime now)
{
    private readonly PriorityQueue<Func<Task>, (DateTime At, int Place)> scenes = new();
    private readonly PastClock clock = new();
    private int placed;

    /// <summary>Somebody does something at a time; a scene may bring about later ones.</summary>
    public void At<TUseCase>(DateTime at, Guid person, Func<TUseCase, Task> deed) where TUseCase : notnull =>
        Place(at, () => Turn(at, caller => caller.Is(new ClaimsPrincipal(new ClaimsIdentity([new Claim(Caller.EmployeeClaim, person.ToString())], "demo"))), deed));

    /// <summary>The portal itself does something at a time.</summary>
    public void ByItself<TUseCase>(DateTime at, Permission permission, Func<TUseCase, Task> deed) where TUseCase : notnull =>
        Place(at, () => Turn(at, caller => caller.IsJob(Person.Job("The portal", permission)), deed));

    /// <summary>Looks at what has come about by a time, to bring about more.</summary>
    public void Then(DateTime at, Func<RecognitionDb, Task> look) => Place(at, async () =>
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await look(db);
    });

    /// <summary>The version of a row as a person would see it who acts now.</summary>
    public async Task<Guid> Version<T>(Guid id) where T : class
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync();
        return await db.Set<T>().Where(row => EF.Property<Guid>(row, "Id") == id).Select(row => EF.Property<Guid>(row, RecognitionDb.Version)).SingleAsync();
    }

    /// <param name="reached">Hears of each month that begins.</param>
    public async Task Play(Action<DateTime>? reached = null)
    {
        var month = 0;
        while (scenes.TryDequeue(out var scene, out var place))
        {
            if (place.At.Month != month) reached?.Invoke(place.At);
            month = place.At.Month;
            await scene();
        }
    }

    private void Place(DateTime at, Func<Task> scene)
    {
        if (at < now) scenes.Enqueue(scene, (at, placed++));
    }

    private async Task Turn<TUseCase>(DateTime at, Action<Caller> enter, Func<TUseCase, Task> deed)
    {
        clock.Now = at;
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        enter(provider.GetRequiredService<Caller>());
        var databases = provider.GetRequiredService<IDbContextFactory<RecognitionDb>>();
        var settings = new CurrentSettings(databases, clock);
        var guard = new Guard(provider.GetRequiredService<Caller>(), databases, settings);
        var entry = new Entry(databases, guard, settings, provider.GetRequiredService<WriteTurn>(), provider.GetRequiredService<PortalAddress>(), clock);
        await deed(ActivatorUtilities.CreateInstance<TUseCase>(provider, entry));
    }

    private sealed class PastClock : TimeProvider
    {
        public DateTime Now { get; set; }

        public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
    }
}
