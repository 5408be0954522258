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
