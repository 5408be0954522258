using Recognition.Domain.Time;

namespace Recognition.Domain.Organization;

/// <summary>Somebody on the city's personnel list. Who leaves is deactivated with a date and never deleted, so that the past keeps its names.</summary>
public sealed class Employee
{
    public const int NumberLimit = 20;
    public const int NameLimit = 120;
    public const int MailLimit = 254;
    public const int TitleLimit = 120;
    public const decimal FullTime = 1;

    private Employee() { }

    /// <param name="id">Chosen by the caller.</param>
    /// <param name="number">The personnel system's number: unique, and what a sign-in is found by.</param>
    public Employee(Guid id, string number, string name, string? mail, Guid departmentId, DateOnly startedOn)
    {
        Id = id;
        Number = Sentence.Required(nameof(Number), number, NumberLimit);
        StartedOn = startedOn;
        Describe(name, mail, null, departmentId, null);
    }

    public Guid Id { get; private set; }

    public string Number { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Null where the city gave no address: such a person gets no mail and still may sign in.</summary>
    public string? Mail { get; private set; }

    public string? Title { get; private set; }

    public Guid DepartmentId { get; private set; }

    public Guid? DivisionId { get; private set; }

    public Guid? SupervisorId { get; private set; }

    public DateOnly StartedOn { get; private set; }

    /// <summary>The last day with the city; null while the person works here.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>Full time is 1, half time 0.5. docs/programme.md, 4.2.</summary>
    public decimal WorkingTime { get; private set; } = FullTime;

    /// <summary>The provider's tenant and object id, bound at the first sign-in; later sign-ins must match it.</summary>
    public string? SignInKey { get; private set; }

    public Guid Version { get; private set; }

    public bool WorksOn(DateOnly day) => StartedOn <= day && (LeftOn is null || day <= LeftOn);

    public void Describe(string name, string? mail, string? title, Guid departmentId, Guid? divisionId)
    {
        Name = Sentence.Required(nameof(Name), name, NameLimit);
        Mail = Sentence.Optional(nameof(Mail), mail, MailLimit);
        Title = Sentence.Optional(nameof(Title), title, TitleLimit);
        (DepartmentId, DivisionId) = (departmentId, divisionId);
    }

    /// <exception cref="RuleBroken">The supervisor is this very person.</exception>
    public void ReportTo(Guid? supervisor)
    {
        if (supervisor == Id) throw new RuleBroken(nameof(SupervisorId), $"{Name} cannot be their own supervisor.");
        SupervisorId = supervisor;
    }

    /// <param name="lastDay">The last day with the city.</param>
    /// <exception cref="RuleBroken">The last day lies before the first.</exception>
    public void Leave(DateOnly lastDay)
    {
        if (lastDay < StartedOn) throw new RuleBroken(nameof(LeftOn), $"{Name} cannot leave before the first day, {Written.Date(StartedOn)}.");
        LeftOn = lastDay;
    }

    /// <summary>The person works here again (or never left: the personnel list was mended).</summary>
    public void Return(DateOnly startedOn) => (StartedOn, LeftOn) = (startedOn, null);

    /// <summary>Whether this is a share of full time that the portal keeps: over 0, up to 1, in ten-thousandths.</summary>
    public static bool IsWorkingTime(decimal share) => share is > 0 and <= FullTime && decimal.Round(share, 4) == share;

    /// <exception cref="RuleBroken">See <see cref="IsWorkingTime"/>.</exception>
    public void Work(decimal share) =>
        WorkingTime = IsWorkingTime(share) ? share : throw new RuleBroken(nameof(WorkingTime), "Working time lies over 0 and up to 100 %, with two places at most.");

    /// <exception cref="RuleBroken">Another account of the provider is bound to this person already.</exception>
    public void BindSignIn(string key)
    {
        if (SignInKey is { } bound && bound != key)
            throw new RuleBroken("This employee number is tied to another account. Ask Human Resources to release it.");
        SignInKey = key;
    }

    /// <summary>Forgets the bound account, so that the next sign-in binds anew (after the provider was changed).</summary>
    public void ReleaseSignIn() => SignInKey = null;
}
