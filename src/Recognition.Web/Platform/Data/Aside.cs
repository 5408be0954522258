using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Database.Platform;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;

namespace Recognition.Web.Platform.Data;

/// <summary>
/// A change of which the trail does not tell, such as of a draft while it is typed. It waits for nobody's turn: what it read is guarded by the
/// versions of its rows alone, so no rule that looks at other rows may hang on it.
/// </summary>
public sealed class Aside : IAsyncDisposable
{
    private readonly WriteTurn turns;

    internal Aside(RecognitionDb db, Person by, CitySettings city, DateTime now, WriteTurn turns) => (Db, By, City, Now, this.turns) = (db, by, city, now, turns);

    public RecognitionDb Db { get; }

    /// <summary>Who does it.</summary>
    public Person By { get; }

    public CitySettings City { get; }

    /// <summary>UTC; the same for the whole change.</summary>
    public DateTime Now { get; }

    /// <summary>Saves everything, or nothing.</summary>
    /// <exception cref="GoneStale">A row has changed since it was read.</exception>
    /// <exception cref="InvalidOperationException">The trail would have to tell of it.</exception>
    public async Task Commit(CancellationToken cancel)
    {
        if (Db.ChangeTracker.Entries().FirstOrDefault(row => row.State != EntityState.Unchanged && row.Metadata.IsAudited()) is { } told)
            throw new InvalidOperationException($"The trail tells of each {told.Metadata.ClrType.Name}.");
        try
        {
            // SQLite has one writer, whatever it writes.
            await using var turn = Db is SqliteDb ? await turns.Take(Db, cancel) : null;
            await Db.SaveChangesAsync(cancel);
            if (turn is not null) await turn.Commit(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new GoneStale();
        }
    }

    public ValueTask DisposeAsync() => Db.DisposeAsync();
}
