namespace Recognition.Domain.Organization;

/// <summary>A department of the city: what is shopped, what has measures, and whose director is reviewed every quarter.</summary>
public sealed class Department
{
    public const int NameLimit = 120;
    public const int CodeLimit = 12;
    public const int PhoneLimit = 40;
    public const int AddressLimit = 200;
    public const int HoursLimit = 120;

    private readonly List<Division> divisions = [];

    private Department() { }

    /// <param name="id">Chosen by the caller.</param>
    /// <param name="code">The short code by which files name the department, such as <c>WATER</c>; unique in the city.</param>
    /// <param name="name">As people say it; at most <see cref="NameLimit"/> characters.</param>
    public Department(Guid id, string code, string name)
    {
        Id = id;
        Code = Sentence.Required(nameof(Code), code, CodeLimit);
        Rename(name);
    }

    public Guid Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Whether rounds shop this department.</summary>
    public bool InShops { get; private set; } = true;

    /// <summary>Whether its director meets the City Manager each quarter; some departments do not answer to the City Manager.</summary>
    public bool InReview { get; private set; } = true;

    /// <summary>The main line, as people dial it; null until the city says it.</summary>
    public string? Phone { get; private set; }

    /// <summary>Where its counter is, as a visitor finds it; null until the city says it.</summary>
    public string? Address { get; private set; }

    /// <summary>When phone and counter are staffed, in words.</summary>
    public string? Hours { get; private set; }

    /// <summary>When shops may begin there; null for the city's office hours.</summary>
    public TimeOnly? OpensAt { get; private set; }

    /// <summary>Null for the city's office hours.</summary>
    public TimeOnly? ClosesAt { get; private set; }

    /// <summary>The days of the week on which it is open, as bits from 1 for Monday to 16 for Friday; null for all five.</summary>
    public int? OpenDays { get; private set; }

    public Guid Version { get; private set; }

    public IReadOnlyList<Division> Divisions => divisions;

    public void Rename(string name) => Name = Sentence.Required(nameof(Name), name, NameLimit);

    /// <summary>Says where customers reach it; nothing where there is none.</summary>
    public void AnswerAt(string? phone, string? address, string? hours)
    {
        Phone = Sentence.Optional(nameof(Phone), phone, PhoneLimit);
        Address = Sentence.Optional(nameof(Address), address, AddressLimit);
        Hours = Sentence.Optional(nameof(Hours), hours, HoursLimit);
    }

    /// <summary>Says when shops may be made there; nothing said means the city's office hours, Monday to Friday.</summary>
    /// <param name="days">Of <see cref="BusinessHours.Week"/>; none means all of them.</param>
    /// <exception cref="RuleBroken">It closes less than an hour after it opens, or one of the two times is missing.</exception>
    public void OpenFor(TimeOnly? from, TimeOnly? until, IReadOnlyCollection<DayOfWeek> days)
    {
        if (from is null != until is null) throw new RuleBroken(from is null ? nameof(OpensAt) : nameof(ClosesAt), "Give both times, or neither for the city's office hours.");
        if (until - from < TimeSpan.FromHours(1) || until < from) throw new RuleBroken(nameof(ClosesAt), "It closes less than an hour after it opens. Choose a later time.");
        (OpensAt, ClosesAt) = (from, until);
        var bits = BusinessHours.Week.Index().Where(day => days.Contains(day.Item)).Sum(day => 1 << day.Index);
        OpenDays = bits is 0 or 31 ? null : bits;
    }

    /// <param name="opens">Of the city's offices.</param>
    /// <param name="closes">Of the city's offices.</param>
    public BusinessHours HoursBeside(TimeOnly opens, TimeOnly closes) =>
        new(OpensAt ?? opens, ClosesAt ?? closes, [.. BusinessHours.Week.Index().Where(day => OpenDays is null || (OpenDays & (1 << day.Index)) != 0).Select(day => day.Item)]);

    /// <summary>Says in which of the two programmes the department takes part from now on.</summary>
    public void TakePart(bool inShops, bool inReview) => (InShops, InReview) = (inShops, inReview);

    /// <exception cref="RuleBroken">The department has a division of that name.</exception>
    public Division AddDivision(Guid id, string name)
    {
        if (divisions.Any(d => string.Equals(d.Name, name, StringComparison.OrdinalIgnoreCase)))
            throw new RuleBroken(nameof(Division.Name), $"{Name} has a division {name} already.");
        var division = new Division(id, Id, name);
        divisions.Add(division);
        return division;
    }
}
