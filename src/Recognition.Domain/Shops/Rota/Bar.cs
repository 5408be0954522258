namespace Recognition.Domain.Shops;

/// <summary>Why somebody must not shop a department. docs/programme.md, 1.5.</summary>
public enum Bar
{
    Works,

    /// <summary>Directs or represents it, is its point of contact, or stands in for whoever is.</summary>
    Leads,

    /// <summary>Their own line of supervision goes up through it.</summary>
    ReportsInto,

    /// <summary>Somebody in it reports to them, directly or further down.</summary>
    Supervises,

    /// <summary>Worked in it within the year before.</summary>
    WorkedLately,

    /// <summary>Somebody close works there, as the shopper declared.</summary>
    Kin,

    /// <summary>Was known there for a shopper.</summary>
    Recognised,

    /// <summary>Shopped it less than the city's number of days ago.</summary>
    ShoppedLately,

    /// <summary>Has one of it to make in another round, on days that lie too near.</summary>
    ShopsElsewhere,

    /// <summary>Said of this very shop that they cannot make it.</summary>
    Declined,

    /// <summary>Has a shop of it in the round already.</summary>
    Drawn,

    /// <summary>Is not certified on the form.</summary>
    NotCertified,

    /// <summary>Lacks a language or another skill that the scenario needs.</summary>
    LacksSkill,

    /// <summary>Has no time while it is open.</summary>
    NoTime,
}

public static class BarWords
{
    /// <summary>Goes on after a name: <c>works in Water Services</c></summary>
    public static string Words(this Bar bar, string department) => bar switch
    {
        Bar.Works => $"works in {department}",
        Bar.Leads => $"directs, represents or answers complaints for {department}",
        Bar.ReportsInto => $"reports to somebody in {department}, directly or further up",
        Bar.Supervises => $"supervises somebody in {department}, directly or further down",
        Bar.WorkedLately => $"worked in {department} less than a year ago",
        Bar.Kin => $"declared somebody close in {department}",
        Bar.Recognised => $"was recognised as a shopper in {department}",
        Bar.ShoppedLately => $"shopped {department} a short while ago",
        Bar.ShopsElsewhere => $"has a shop of {department} to make in another round, too near to this one",
        Bar.Declined => "declined this shop",
        Bar.Drawn => $"was drawn for {department} in this round already",
        Bar.NotCertified => "is not certified on its form",
        Bar.NoTime => $"has no time while {department} is open",
        _ => "does not meet what the scenario needs",
    };

    /// <summary>Goes on after "of the others": <c>2 work in it</c></summary>
    /// <param name="form">Its name.</param>
    public static string Count(this Bar bar, int number, string form) => $"{number} " + (bar switch
    {
        Bar.Works => number == 1 ? "works in it" : "work in it",
        Bar.Leads => number == 1 ? "leads it or answers its complaints" : "lead it or answer its complaints",
        Bar.ReportsInto => number == 1 ? "reports into it" : "report into it",
        Bar.Supervises => number == 1 ? "supervises somebody in it" : "supervise somebody in it",
        Bar.WorkedLately => "worked in it within a year",
        Bar.Kin => "declared somebody close in it",
        Bar.Recognised => number == 1 ? "was recognised there" : "were recognised there",
        Bar.ShoppedLately => "shopped it a short while ago",
        Bar.ShopsElsewhere => number == 1 ? "has one of it to make in another round" : "have one of it to make in another round",
        Bar.Declined => "declined it",
        Bar.Drawn => number == 1 ? "has one of it already" : "have one of it already",
        Bar.NotCertified => $"{(number == 1 ? "is" : "are")} not certified on the form {form}",
        Bar.NoTime => number == 1 ? "has no time while it is open" : "have no time while it is open",
        _ => number == 1 ? "does not meet what the scenario needs" : "do not meet what the scenario needs",
    });
}
