using Recognition.Domain.Organization;
using Recognition.Domain.Settings;
using Recognition.Domain.Time;
using static Recognition.Web.Demo.DemoCast;

namespace Recognition.Web.Demo;

/// <summary>What every chapter of the demo's story starts from: the city's calendar, its people, and the quarters that lie behind.</summary>
internal sealed class DemoTown(CitySettings city, IReadOnlyList<Department> departments, DateTime now, DateOnly dawn)
{
    public static readonly Guid Hana = Id("1001"), Finn = Id("1002"), Wilma = Id("1003"), Clara = Id("1005"), Sven = Id("1006"), Otis = Id("1010"), Imani = Id("1012");

    public CitySettings City => city;

    public IReadOnlyList<Department> Departments => departments;

    public DemoPeople People { get; } = new(departments, dawn);

    public DateOnly Today { get; } = city.Zone.DateOf(now);

    public Quarter Last => city.QuarterOf(Today).Previous;

    public Quarter BeforeLast => Last.Previous;

    /// <summary>Decides what nobody decides in a demo, the same way each time.</summary>
    public Random Chance { get; } = new(54);

    /// <summary>When the demo's story begins: some time before the two quarters and the awards that it tells of.</summary>
    public static DateOnly Dawn(DateOnly today)
    {
        var (quarters, awards) = (Quarter.Of(today).Previous.Previous.First.AddDays(-21), DemoAwards.First(today).AddDays(-7));
        return quarters < awards ? quarters : awards;
    }

    /// <summary>A moment of a day by the city's clock, in UTC.</summary>
    public DateTime At(DateOnly day, int hour, int minute = 0) => city.Zone.Utc(day, new TimeOnly(hour, minute));

    /// <summary>In business hours, some business days after a day.</summary>
    public DateTime After(DateOnly day, int businessDays) => At(city.Calendar.Add(day, businessDays), 9 + Chance.Next(7), Chance.Next(60));

    /// <summary>A business day from the first to the last.</summary>
    public DateOnly Between(DateOnly first, DateOnly last)
    {
        DateOnly day;
        do day = first.AddDays(Chance.Next(last.DayNumber - first.DayNumber + 1));
        while (!city.Calendar.IsBusinessDay(day));
        return day;
    }

    public T OneOf<T>(IReadOnlyList<T> of) => of[Chance.Next(of.Count)];
}
