namespace Recognition.Domain.Shops;

/// <summary>Why somebody must not shop a department. docs/programme.md, 1.5.</summary>
public enum Bar
{
    Works,

    /// <summary>Directs or represents it, or is its point of contact.</summary>
    Leads,

    /// <summary>Their own line of supervision goes up through it.</summary>
    ReportsInto,

    /// <summary>Somebody in it reports to them, directly or further down.</summary>
    Supervises,
}

public static class BarWords
{
    /// <summary>Goes on after a name: <c>works in Water Services</c></summary>
    public static string Words(this Bar bar, string department) => bar switch
    {
        Bar.Works => $"works in {department}",
        Bar.Leads => $"directs, represents or answers complaints for {department}",
        Bar.ReportsInto => $"reports to somebody in {department}, directly or further up",
        _ => $"supervises somebody in {department}, directly or further down",
    };
}
