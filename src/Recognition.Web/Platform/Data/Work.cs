using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Recognition.Database;
using Recognition.Database.Platform;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Mail;
using SQLitePCL;

namespace Recognition.Web.Platform.Data;

/// <summary>
/// A change by somebody who may. What was changed, the audit entry, the mail and the jobs that it asks for are saved together
/// by <see cref="Commit"/>; without it nothing was done.
/// </summary>
public sealed class Work : IAsyncDisposable
{
    private readonly WriteTurn.Turn turn;
    private readonly Type deed;
    private readonly string authority;
    private readonly List<AuditTrail.Told> told = [];

    internal Work(RecognitionDb db, WriteTurn.Turn turn, Type deed, Person by, string authority, CitySettings city, DateTime now)
    {
        (Db, By, City, Now) = (db, by, city, now);
        (this.turn, this.deed, this.authority) = (turn, deed, authority);
    }

    public RecognitionDb Db { get; }

    /// <summary>Who does it.</summary>
    public Person By { get; }

    public CitySettings City { get; }

    /// <summary>UTC; the same for the whole change.</summary>
    public DateTime Now { get; }

    /// <summary>The date in the city.</summary>
    public DateOnly Today => City.Zone.DateOf(Now);

    /// <summary>Says that the person saw this version of the row; the save is refused where the row has changed since.</summary>
    /// <exception cref="GoneStale">It has changed already.</exception>
    public void Expect(object row, Guid version)
    {
        if ((Guid)Db.Entry(row).Property(RecognitionDb.Version).CurrentValue! != version) throw new GoneStale();
    }

    /// <summary>Puts a message into the outbox. An address that is not there gets none.</summary>
    public void Mail(string? to, Letter letter)
    {
        if (to is null) return;
        var id = Guid.NewGuid();
        Db.Add(new OutgoingMail { Id = id, To = to, Subject = letter.Subject, Body = letter.Body, MessageId = $"<{id:N}@recognition.portal>", At = Now, DueAt = Now });
    }

    /// <summary>Asks for a job; it begins within seconds after the commit.</summary>
    /// <returns>The request's id, to watch it by.</returns>
    public Guid Request<TArgument>(string kind, TArgument argument)
    {
        var id = Guid.NewGuid();
        Db.Add(new RequestedJob { Id = id, Kind = kind, Argument = JsonSerializer.Serialize(argument), RequestedBy = By.Id, At = Now, DueAt = Now });
        return id;
    }

    /// <summary>Puts a fact into the audit entry that no audited row holds, such as which job was run.</summary>
    /// <param name="subject">What it is about, in the form of a row's name: <c>Job</c>.</param>
    /// <param name="fact">An object; its properties are what is told.</param>
    public void Tell(string subject, Guid? id, object fact) => told.Add(new(subject, id, JsonSerializer.Serialize(fact)));

    /// <summary>Saves everything, or nothing.</summary>
    /// <exception cref="RuleBroken">A new row has no id of its own.</exception>
    /// <exception cref="GoneStale">A row has changed or has come since it was read, or the database could not order two changes at once.</exception>
    public async Task Commit(CancellationToken cancel)
    {
        // A form whose id was lost or could not be read brings the empty one, under which one person's row would pass for another's.
        if (Db.ChangeTracker.Entries().Any(row => row.State == EntityState.Added && row.Metadata.FindPrimaryKey()!.Properties.Any(key => row.Property(key.Name).CurrentValue is Guid id && id == Guid.Empty)))
            throw new RuleBroken("The form was not complete. Load the page again and send it once more.");
        try
        {
            await AuditTrail.Add(Db, deed, By, authority, Now, told, cancel);
            await Db.SaveChangesAsync(cancel);
            await turn.Commit(cancel);
        }
        catch (Exception conflict) when (conflict is DbUpdateConcurrencyException || IsClash(conflict))
        {
            throw new GoneStale();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await turn.DisposeAsync();
        await Db.DisposeAsync();
    }

    // PostgreSQL ends one of two changes that wait for each other, or that cannot be put in order. A row that must be there once may have
    // come meanwhile, from another tab or person.
    private static bool IsClash(Exception conflict) => (conflict as DbException ?? conflict.InnerException as DbException) switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.UniqueViolation } => true,
        SqliteException { SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_PRIMARYKEY or raw.SQLITE_CONSTRAINT_UNIQUE } => true,
        _ => false,
    };
}
