using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;

namespace Recognition.Web.Platform.Data;

/// <summary>A look at the data by somebody who may.</summary>
public sealed class Look(RecognitionDb db, Person by, CitySettings city, DateTime now) : IAsyncDisposable
{
    public RecognitionDb Db => db;

    /// <summary>Who looks: rows are fetched through this person.</summary>
    public Person By => by;

    public CitySettings City => city;

    /// <summary>UTC.</summary>
    public DateTime Now => now;

    /// <summary>The date in the city.</summary>
    public DateOnly Today => city.Zone.DateOf(now);

    public ValueTask DisposeAsync() => db.DisposeAsync();
}
