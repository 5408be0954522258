using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Database.Platform;

namespace Recognition.Web.Platform.Access;

/// <summary>
/// A cookie is good until it expires, wherever a copy of it lies. So each bears the session's id, and signing out writes the id down;
/// <see cref="Guard"/> knows nobody in a session that has ended.
/// </summary>
internal sealed class Sessions(IDbContextFactory<RecognitionDb> databases, TimeProvider clock)
{
    /// <summary>A working day, then one signs in anew.</summary>
    public static readonly TimeSpan Last = TimeSpan.FromHours(10);

    /// <summary>The claim that holds the session's id.</summary>
    private const string Claim = "session";

    /// <summary>Gives a sign-in its session.</summary>
    public static void Begin(ClaimsPrincipal principal) => ((ClaimsIdentity)principal.Identity!).AddClaim(new(Claim, Guid.NewGuid().ToString()));

    /// <summary>Null where nobody is signed in.</summary>
    public static Guid? Of(ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(Claim), out var id) ? id : null;

    public async Task End(ClaimsPrincipal principal, CancellationToken cancel)
    {
        if (Of(principal) is not { } session) return;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var expired = now - Last;
        await db.EndedSessions.Where(ended => ended.At < expired).ExecuteDeleteAsync(cancel);
        if (await db.EndedSessions.AnyAsync(ended => ended.Id == session, cancel)) return;
        db.Add(new EndedSession { Id = session, At = now });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Pressed twice, and the other press came between.
            if (!await db.EndedSessions.AnyAsync(ended => ended.Id == session, cancel)) throw;
        }
    }
}
