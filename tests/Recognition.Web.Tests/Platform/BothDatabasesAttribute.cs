using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Recognition.Web.Tests.Platform;

/// <summary>Runs a test in a fresh <see cref="City"/> on SQLite, and in another on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothDatabasesAttribute : DataAttribute
{
    /// <summary>Whether the city is in the middle of everything, as <see cref="FullCity"/> settles it.</summary>
    public bool Full { get; set; }

    public override async ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var rows = new List<ITheoryDataRow>();
        foreach (var provider in (string[])["sqlite", "postgres"])
        {
            if (provider == "postgres" && Postgres.Missing is { } missing)
            {
                rows.Add(new TheoryDataRow<City?>(null) { Skip = missing, TestDisplayName = $"{testMethod.Name} (postgres)" });
                continue;
            }

            var city = await City.Found(provider, Full);
            disposalTracker.Add(city);
            rows.Add(new TheoryDataRow<City>(city) { TestDisplayName = $"{testMethod.Name} ({provider})" });
        }

        return rows;
    }

    // A city is founded when its test runs, not when the tests are listed.
    public override bool SupportsDiscoveryEnumeration() => false;
}
