using System.Globalization;

namespace Recognition.Domain.Shops;

/// <summary>Somebody in the pool from which the shoppers of a round are drawn: an employee, or a resident without an account. docs/programme.md, 1.5.</summary>
public sealed class Shopper
{
    public const int ReasonLimit = 300;

    /// <summary>In one round.</summary>
    public const int MostShops = 20;

    private Shopper() { }

    /// <param name="from">The first day on which the person may be drawn, in the city's zone.</param>
    public Shopper(Guid id, Guid employeeId, DateOnly from) => (Id, EmployeeId, PersonId, From) = (id, employeeId, employeeId, from);

    /// <summary>A resident's place in the pool.</summary>
    /// <param name="person">The <see cref="PersonId"/> of a place that the same person had before; null where there was none.</param>
    public static Shopper Outside(Guid id, Guid residentId, DateOnly from, Guid? person = null) => new() { Id = id, ResidentId = residentId, PersonId = person ?? residentId, From = from };

    public Guid Id { get; private set; }

    /// <summary>Null for a resident.</summary>
    public Guid? EmployeeId { get; private set; }

    /// <summary>Null for an employee.</summary>
    public Guid? ResidentId { get; private set; }

    /// <summary>The same for every place in the pool that a person ever had: whoever leaves it and comes back keeps grades, departments kept away and shops made. docs/programme.md, 1.15.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What an employee meets of the languages and access needs of the city's list; a resident's stand in the application.</summary>
    public List<string> Meets { get; private set; } = [];

    /// <summary>Shops in one round that an employee makes at most; null where none were agreed. A resident's stand in the application.</summary>
    public int? Capacity { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day in the pool; null while no end is set.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Grades from before this moment close nothing any more; UTC, null where shops were never offered again. docs/programme.md, 1.16.</summary>
    public DateTime? GradesFrom { get; private set; }

    /// <summary>Why shops are offered again; null where they never were.</summary>
    public string? GradesFromReason { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>Opens further shops that grades have closed: those of earlier reports count for it no more.</summary>
    /// <exception cref="RuleBroken">There is no reason.</exception>
    public void OfferAgain(string? reason, DateTime at) => (GradesFromReason, GradesFrom) = (Sentence.Required("Reason", reason, ReasonLimit), at);

    /// <param name="known">The city's list.</param>
    /// <exception cref="RuleBroken">Something else was chosen, or the shopper is a resident.</exception>
    public void Meet(IReadOnlyCollection<string> chosen, IEnumerable<string> known) => Meets = ResidentId is null ? ScenarioNeeds.Chosen(nameof(Meets), chosen, known, Meets)
        : throw new RuleBroken("What an outside shopper meets is kept with the application.");

    /// <param name="typed">Empty: none are agreed.</param>
    /// <exception cref="RuleBroken">It is no such number, or the shopper is a resident.</exception>
    public void Limit(string? typed) => Capacity = ResidentId is not null ? throw new RuleBroken("How many shops an outside shopper makes is kept with the application.")
        : string.IsNullOrWhiteSpace(typed) ? null : ReadCapacity(typed);

    /// <exception cref="RuleBroken">It is no number from 1 to <see cref="MostShops"/>.</exception>
    internal static int ReadCapacity(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var shops) && shops is >= 1 and <= MostShops ? shops
        : throw new RuleBroken(nameof(Capacity), $"Give a whole number from 1 to {MostShops}.");

    /// <summary>Takes the person out of the pool after a day; shops already assigned stay with the person.</summary>
    /// <exception cref="RuleBroken">The last day lies before the first, or an end is set already.</exception>
    public void End(DateOnly lastDay)
    {
        if (Until is not null) throw new RuleBroken("This shopper has left the pool already.");
        if (lastDay < From) throw new RuleBroken(nameof(Until), "The last day lies before the first. Choose a later one.");
        Until = lastDay;
    }
}
