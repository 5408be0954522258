using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Recognition.Database;

namespace Recognition.Web.Platform.Data;

/// <summary>
/// One writer at a time, by the lock on the audit trail's head. A city's changes are few and short, so nobody waits long, and two people
/// at once never see the same hours left or the same vote not yet cast. What is typed further into a draft goes <see cref="Aside"/>.
/// </summary>
public sealed class WriteTurn : IDisposable
{
    // SQLite waits for its lock on a thread, PostgreSQL on a connection; waiting here first keeps both free.
    private readonly SemaphoreSlim oneInProcess = new(1, 1);

    internal async Task<Turn> Take(RecognitionDb db, CancellationToken cancel)
    {
        await oneInProcess.WaitAsync(cancel);
        try
        {
            // On SQLite BEGIN IMMEDIATE: the write lock is taken now, not at the first change.
            var transaction = await db.Database.BeginTransactionAsync(cancel);
            if (db is not SqliteDb) await db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "AuditHeads" FOR UPDATE""", cancel);
            return new Turn(transaction, oneInProcess);
        }
        catch
        {
            oneInProcess.Release();
            throw;
        }
    }

    public void Dispose() => oneInProcess.Dispose();

    /// <summary>Rolled back unless committed.</summary>
    internal sealed class Turn(IDbContextTransaction transaction, SemaphoreSlim next) : IAsyncDisposable
    {
        public Task Commit(CancellationToken cancel) => transaction.CommitAsync(cancel);

        public async ValueTask DisposeAsync()
        {
            try
            {
                await transaction.DisposeAsync();
            }
            finally
            {
                next.Release();
            }
        }
    }
}
