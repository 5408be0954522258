using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
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
    private readonly PortalAddress portal;
    private readonly List<AuditTrail.Told> told = [];

    internal Work(RecognitionDb db, WriteTurn.Turn turn, Type deed, Person by, string authority, CitySettings city, DateTime now, PortalAddress portal)
    {
        (Db, By, City, Now) = (db, by, city, now);
        (this.turn, this.deed, this.authority, this.portal) = (turn, deed, authority, portal);
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

    /// <summary>Gives the row a new version though none of its columns changes: whoever looks at what belongs to it, such as the shops of a plan, has to look again.</summary>
    public void Touch(object row) => Db.Entry(row).Property(RecognitionDb.Version).IsModified = true;

    /// <summary>
    /// Whether this very form was carried out before: posted twice it is one deed. It is asked before any rule, since what was done by the
    /// first post may stand against the second.
    /// </summary>
    /// <param name="form">Its id, chosen when it was drawn.</param>
    /// <param name="input">All that it holds.</param>
    /// <exception cref="RuleBroken">A form of this id was carried out, and it held something else: what was typed since would be lost.</exception>
    public async Task<bool> Repeats<TInput>(Guid form, TInput input, CancellationToken cancel)
    {
        var digest = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { By.Id, deed.Name, input }));
        if (await Db.FormsDone.SingleOrDefaultAsync(done => done.Id == form, cancel) is not { } before)
        {
            Db.Add(new FormDone { Id = form, Digest = digest, At = Now });
            return false;
        }

        return before.Digest.SequenceEqual(digest) ? true
            : throw new RuleBroken("This form was sent before, and what it held then is saved. What you changed since is not. Keep a copy of it, open the form anew, and enter it there.");
    }

    /// <summary>Writes a letter and puts it into the outbox. Whoever has no address gets none.</summary>
    public void Mail(Reader reader, Letter letter)
    {
        if (reader.Mail is not { } to) return;
        var id = Guid.NewGuid();
        Db.Add(new OutgoingMail { Id = id, ReaderId = reader.EmployeeId, To = to, KnownTo = letter.KnownTo, Subject = letter.Heading, Body = letter.Written(reader, City, portal), MessageId = $"<{id:N}@recognition.portal>", At = Now, DueAt = Now, Appointment = letter.Appointments?.Written(Now), IsSecret = letter.IsSecret });
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

    /// <summary>Removes rows that are too large to be read first, or that somebody may change <see cref="Aside"/> at this moment, with the commit or not at all.</summary>
    /// <exception cref="InvalidOperationException">The trail would have to tell of them.</exception>
    public Task RemoveUnread<TRow>(IQueryable<TRow> rows, CancellationToken cancel) where TRow : class =>
        Db.Model.FindEntityType(typeof(TRow))!.IsAudited() ? throw new InvalidOperationException($"The trail tells of each {typeof(TRow).Name}.") : rows.ExecuteDeleteAsync(cancel);

    /// <summary>Changes rows that are too large to be read first, with the commit or not at all.</summary>
    /// <inheritdoc cref="RemoveUnread" path="/exception"/>
    public Task ChangeUnread<TRow>(IQueryable<TRow> rows, Action<UpdateSettersBuilder<TRow>> to, CancellationToken cancel) where TRow : class =>
        Db.Model.FindEntityType(typeof(TRow))!.IsAudited() ? throw new InvalidOperationException($"The trail tells of each {typeof(TRow).Name}.") : rows.ExecuteUpdateAsync(to, cancel);

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
        catch (Exception conflict) when (conflict is DbUpdateConcurrencyException || conflict.Chain().Any(IsClash))
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
    internal static bool IsClash(Exception cause) => cause switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.UniqueViolation } => true,
        SqliteException { SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_PRIMARYKEY or raw.SQLITE_CONSTRAINT_UNIQUE } => true,
        _ => false,
    };
}
