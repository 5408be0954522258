using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Mail;
using Recognition.Web.Settings;

namespace Recognition.Web.Platform.Data;

/// <summary>
/// The one door to the data. Every use case and every read class comes through it and says under which permission;
/// nothing is loaded before the caller was found to hold it.
/// </summary>
public sealed class Entry(IDbContextFactory<RecognitionDb> databases, Guard guard, CurrentSettings settings, WriteTurn turns, PortalAddress portal, TimeProvider clock)
{
    /// <summary>Opens a change: one transaction, saved by <see cref="Work.Commit"/> or not at all.</summary>
    /// <param name="deed">The use case itself: the audit trail names it.</param>
    /// <exception cref="NotAllowed">The caller lacks the permission.</exception>
    public Task<Work> Write(object deed, Permission permission, CancellationToken cancel) => Write(deed, [permission], cancel);

    /// <summary>Opens a change to those who hold one of the permissions; the trail names the first that the caller holds, of a masked deed the first of all.</summary>
    /// <exception cref="NotAllowed">The caller holds none of them.</exception>
    public async Task<Work> Write(object deed, IReadOnlyList<Permission> anyOf, CancellationToken cancel)
    {
        // Who may not is refused before waiting for a turn; who may is asked again once it came, since rights change meanwhile.
        var person = await guard.Demand(anyOf, cancel);
        // Which of them it was would tell of a masked deed what kind of person did it.
        var named = deed.GetType().IsDefined(typeof(MasksActorAttribute), inherit: false) ? anyOf[0] : anyOf.First(person.Holds);
        return await Begin(deed, now => Guard.Holder(now, anyOf), named.ToString(), cancel);
    }

    /// <summary>Opens a change to anybody, signed in or not.</summary>
    /// <param name="why">Why this entry is open, for the reader of the use case.</param>
    public async Task<Work> WriteOpen(object deed, string why, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(why);
        return await Begin(deed, person => person ?? Person.Nobody, "Open", cancel);
    }

    /// <summary>Opens a change of which the trail does not tell, and which waits for no turn, to those who hold one of the permissions.</summary>
    /// <exception cref="NotAllowed">The caller holds none of them.</exception>
    public async Task<Aside> WriteAside(IReadOnlyList<Permission> anyOf, CancellationToken cancel)
    {
        var (person, city) = (await guard.Demand(anyOf, cancel), await settings.Get(cancel));
        var db = await databases.CreateDbContextAsync(cancel);
        await db.Database.OpenConnectionAsync(cancel);
        return new Aside(db, person, city, Now(), turns);
    }

    /// <summary>Opens a look at the data, without change tracking.</summary>
    /// <exception cref="NotAllowed">The caller lacks the permission.</exception>
    public Task<Look> Read(Permission permission, CancellationToken cancel) => Read([permission], cancel);

    /// <summary>Opens a look to those who hold one of the permissions.</summary>
    /// <exception cref="NotAllowed">The caller holds none of them.</exception>
    public async Task<Look> Read(IReadOnlyList<Permission> anyOf, CancellationToken cancel) => await Look(await guard.Demand(anyOf, cancel), cancel);

    /// <summary>Opens a look at what anybody may see, signed in or not.</summary>
    /// <param name="why">Why this entry is open, for the reader of the read class.</param>
    public async Task<Look> ReadOpen(string why, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(why);
        return await Look(await guard.Who(cancel) ?? Person.Nobody, cancel);
    }

    private async Task<Look> Look(Person by, CancellationToken cancel)
    {
        var (city, now) = (await settings.Get(cancel), Now());
        var db = await databases.CreateDbContextAsync(cancel);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        await db.Database.OpenConnectionAsync(cancel); // once for all queries of the look, and not for each
        return new Look(db, by, city, now);
    }

    private async Task<Work> Begin(object deed, Func<Person?, Person> admit, string authority, CancellationToken cancel)
    {
        var city = await settings.Get(cancel);
        var db = await databases.CreateDbContextAsync(cancel);
        WriteTurn.Turn? turn = null;
        try
        {
            turn = await turns.Take(db, cancel);
            var now = Now();
            return new Work(db, turn, deed.GetType(), admit(await guard.WhoNow(db, city.Zone.DateOf(now), cancel)), authority, city, now, portal);
        }
        catch
        {
            if (turn is not null) await turn.DisposeAsync();
            await db.DisposeAsync();
            throw;
        }
    }

    // Both databases keep microseconds: a time is cut to what comes back, so that hashes agree.
    private DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
