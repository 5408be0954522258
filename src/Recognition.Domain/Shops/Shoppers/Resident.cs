using System.Net.Mail;

namespace Recognition.Domain.Shops;

/// <summary>A resident who shops for the city without an account. docs/programme.md, 1.15.</summary>
public sealed class Resident
{
    public const int NameLimit = 120;
    public const int MailLimit = 254;
    public const int PhoneLimit = 40;
    public const int TextLimit = 500;

    private Resident() { }

    /// <param name="at">When the person applied, in UTC.</param>
    /// <exception cref="RuleBroken">Something is missing, too long or no address.</exception>
    public Resident(Guid id, ResidentTerms terms, DateTime at)
    {
        (Id, AppliedAt) = (id, at);
        Describe(terms);
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Where links and codes go.</summary>
    public string Mail { get; private set; } = "";

    public string? Phone { get; private set; }

    /// <summary>What the person meets of the languages and access needs of the city's list.</summary>
    public List<string> Meets { get; private set; } = [];

    /// <summary>Codes of the departments in which the person, or somebody close, works or worked within a year, as the application says. docs/programme.md, 1.5.</summary>
    public List<string> CloseTo { get; private set; } = [];

    /// <summary>What the person brings along besides, as typed: an errand with a child, a business.</summary>
    public string? Skills { get; private set; }

    /// <summary>More on languages, as typed.</summary>
    public string? Languages { get; private set; }

    /// <summary>The parts of the week in which the person has time, as <see cref="FreeTimes"/> has them; none is any time.</summary>
    public List<string> Times { get; private set; } = [];

    /// <summary>More on when the person has time, as typed.</summary>
    public string? Availability { get; private set; }

    /// <summary>Shops in one round at most, 1 or more.</summary>
    public int Capacity { get; private set; }

    public ResidentState State { get; private set; } = ResidentState.Applied;

    public DateTime AppliedAt { get; private set; }

    /// <summary>Why HR declined, paused or ended; for HR alone.</summary>
    public string? Note { get; private set; }

    public Guid Version { get; private set; }

    public void Describe(ResidentTerms terms)
    {
        var mistakes = new Mistakes();
        Name = mistakes.Try(() => Sentence.Required(nameof(Name), terms.Name, NameLimit)) ?? Name;
        Mail = mistakes.Try(() => Address(terms.Mail)) ?? Mail;
        Phone = mistakes.Try(() => Sentence.Optional(nameof(Phone), terms.Phone, PhoneLimit));
        Skills = mistakes.Try(() => Sentence.Optional(nameof(Skills), terms.Skills, TextLimit));
        Languages = mistakes.Try(() => Sentence.Optional(nameof(Languages), terms.Languages, TextLimit));
        Times = mistakes.Try(() => FreeTimes.Chosen(nameof(Times), terms.Times)) ?? Times;
        Availability = mistakes.Try(() => Sentence.Optional(nameof(Availability), terms.Availability, TextLimit));
        mistakes.Try(() => { Capacity = Shopper.ReadCapacity(terms.Capacity); });
        mistakes.Refuse();
    }

    /// <param name="known">The city's list.</param>
    /// <exception cref="RuleBroken">Something else was chosen.</exception>
    public void Meet(IReadOnlyCollection<string> chosen, IEnumerable<string> known) => Meets = ScenarioNeeds.Chosen(nameof(Meets), chosen, known, Meets);

    /// <param name="codes">Of the departments that were ticked.</param>
    /// <param name="known">Of those that may be.</param>
    /// <exception cref="RuleBroken">Another was ticked, or HR has decided: what is kept away since stands with the shopper.</exception>
    public void Declare(IReadOnlyCollection<string> codes, IReadOnlyCollection<string> known)
    {
        if (State != ResidentState.Applied) throw new RuleBroken("This application is decided. Keep departments away on the shopper's page.");
        CloseTo = codes.All(known.Contains) ? [.. known.Where(codes.Contains)] : throw new RuleBroken(nameof(CloseTo), "Choose departments of the list.");
    }

    /// <summary>Takes an applicant into the pool, or back into it.</summary>
    /// <exception cref="RuleBroken">The person is active already, or has left for good.</exception>
    public void Activate()
    {
        if (State is ResidentState.Active) throw new RuleBroken($"{Name} is active already.");
        if (State is ResidentState.Ended or ResidentState.Declined) throw new RuleBroken($"{Name} is no longer in the pool. The person may apply again.");
        State = ResidentState.Active;
    }

    /// <exception cref="RuleBroken">It is no applicant, or there is no reason.</exception>
    public void Decline(string reason) => Move(ResidentState.Declined, reason, ResidentState.Applied);

    /// <exception cref="RuleBroken">The person is not active, or there is no reason.</exception>
    public void Pause(string reason) => Move(ResidentState.Paused, reason, ResidentState.Active);

    /// <exception cref="RuleBroken">The person is not in the pool, or there is no reason.</exception>
    public void End(string reason) => Move(ResidentState.Ended, reason, ResidentState.Active, ResidentState.Paused);

    private void Move(ResidentState to, string reason, params ReadOnlySpan<ResidentState> from)
    {
        if (!from.Contains(State)) throw new RuleBroken($"{Name} is {State.ToString().ToLowerInvariant()} by now. Load the page again.");
        Note = Sentence.Required(nameof(Note), reason, TextLimit);
        State = to;
    }

    private static string Address(string? typed)
    {
        var mail = Sentence.Required(nameof(Mail), typed, MailLimit);
        return MailAddress.TryCreate(mail, out var address) && address.Address == mail && address.Host.Contains('.', StringComparison.Ordinal) ? mail.ToLowerInvariant()
            : throw new RuleBroken(nameof(Mail), "Give an e-mail address, such as robin@example.org.");
    }
}

public enum ResidentState
{
    /// <summary>Asked to shop; HR has not decided.</summary>
    Applied,

    /// <summary>May be drawn.</summary>
    Active,

    /// <summary>Not drawn for a while.</summary>
    Paused,

    /// <summary>Left the pool.</summary>
    Ended,

    /// <summary>HR said no.</summary>
    Declined,
}

/// <summary>What an outside shopper tells of themselves, as typed.</summary>
public record ResidentTerms
{
    public string? Name { get; set; }

    public string? Mail { get; set; }

    public string? Phone { get; set; }

    /// <summary>Ticked in the city's list.</summary>
    public List<string> Meets { get; set => field = value ?? []; } = [];

    /// <summary>Codes of departments, ticked.</summary>
    public List<string> CloseTo { get; set => field = value ?? []; } = [];

    public string? Skills { get; set; }

    public string? Languages { get; set; }

    /// <summary>Ticked parts of the week.</summary>
    public List<string> Times { get; set => field = value ?? []; } = [];

    public string? Availability { get; set; }

    public string? Capacity { get; set; }
}
