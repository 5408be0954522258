using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Web.Settings;

namespace Recognition.Web.Platform.Access;

/// <summary>Finds out who asks and what that person may do now, and refuses what is not allowed. Deny is the default.</summary>
public sealed class Guard(Caller caller, IDbContextFactory<RecognitionDb> databases, CurrentSettings settings)
{
    /// <summary>The caller, who holds the permission.</summary>
    /// <exception cref="NotAllowed">Nobody is signed in, the person left the city, or lacks the permission.</exception>
    public Task<Person> Demand(Permission permission, CancellationToken cancel = default) => Demand([permission], cancel);

    /// <summary>The caller, who holds one of the permissions.</summary>
    /// <exception cref="NotAllowed">As above; of several permissions the first is named.</exception>
    public async Task<Person> Demand(IReadOnlyList<Permission> anyOf, CancellationToken cancel = default) => Holder(await Who(cancel), anyOf);

    /// <inheritdoc cref="Demand(IReadOnlyList{Permission}, CancellationToken)"/>
    internal static Person Holder(Person? person, IReadOnlyList<Permission> anyOf)
    {
        if (person is null) throw new NotAllowed("Sign in to do this.");
        return anyOf.Any(person.Holds) ? person : throw NotAllowed.Without(anyOf[0]);
    }

    /// <summary>The caller with today's rights, or null where nobody is signed in or the person no longer works for the city.</summary>
    public async Task<Person?> Who(CancellationToken cancel = default)
    {
        if (caller.Known is null && (caller.EmployeeId is not null || caller.Device is not null))
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            return await WhoNow(db, await settings.Today(cancel), cancel);
        }

        return caller.Known;
    }

    /// <summary>As <see cref="Who"/>, but looked up anew, in this context: what was taken away while the caller waited is gone.</summary>
    internal async Task<Person?> WhoNow(RecognitionDb db, DateOnly today, CancellationToken cancel)
    {
        if (caller.Device is { } device) caller.Known = await LinkedDevices.Standing(db, device, today, cancel);
        else if (caller.EmployeeId is { } id) caller.Known = await Standing.Of(db, id, caller.Principal, today, cancel);
        return caller.Known;
    }
}
