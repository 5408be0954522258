using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Tests.Platform;

public sealed class CausesTests
{
    [Theory, InlineData(PostgresErrorCodes.DeadlockDetected), InlineData(PostgresErrorCodes.SerializationFailure)]
    public void A_clash_is_found_however_deep_it_lies(string state)
    {
        // As Npgsql's provider throws what may pass at another try.
        var wrapped = new InvalidOperationException("An exception has been raised that is likely due to a transient failure.",
            new DbUpdateException("An error occurred while saving the entity changes.", new PostgresException("clash", "ERROR", "ERROR", state)));
        Assert.Contains(wrapped.Chain(), Work.IsClash);
        Assert.Single(wrapped.Chain().OfType<DbException>());
        Assert.DoesNotContain(new InvalidOperationException("none").Chain(), Work.IsClash);
    }
}
