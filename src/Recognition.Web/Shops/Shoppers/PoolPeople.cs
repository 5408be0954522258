using Recognition.Database;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Shops;

/// <summary>Who stands behind a row of the pool: an employee or a resident.</summary>
internal static class PoolPeople
{
    public static IQueryable<PoolPerson> People(this RecognitionDb db) =>
        from shopper in db.Shoppers
        from employee in db.Employees.Where(e => e.Id == shopper.EmployeeId).DefaultIfEmpty()
        from works in db.Departments.Where(d => d.Id == employee!.DepartmentId).DefaultIfEmpty()
        from resident in db.Residents.Where(r => r.Id == shopper.ResidentId).DefaultIfEmpty()
        select new PoolPerson
        {
            Id = shopper.Id,
            EmployeeId = shopper.EmployeeId,
            ResidentId = shopper.ResidentId,
            Person = shopper.PersonId,
            Name = employee != null ? employee.Name : resident!.Name,
            Number = employee != null ? employee.Number : null,
            Mail = employee != null ? employee.Mail : resident!.Mail,
            Title = employee != null ? employee.Title : null,
            Department = works != null ? works.Name : null,
            From = shopper.From,
            Until = shopper.Until,
            LeftOn = employee != null ? employee.LeftOn : null,
            Capacity = resident != null ? resident.Capacity : shopper.Capacity,
            State = resident != null ? resident.State : null,
        };
}

/// <summary>Somebody of the pool.</summary>
internal sealed record PoolPerson
{
    public required Guid Id { get; init; }

    /// <summary>Null for a resident.</summary>
    public Guid? EmployeeId { get; init; }

    /// <summary>Null for an employee.</summary>
    public Guid? ResidentId { get; init; }

    /// <summary>The same whatever row of the pool is meant.</summary>
    public required Guid Person { get; init; }

    public required string Name { get; init; }

    /// <summary>The employee number; null for a resident.</summary>
    public string? Number { get; init; }

    public string? Mail { get; init; }

    public string? Title { get; init; }

    /// <summary>Where the person works; null for a resident.</summary>
    public string? Department { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>The last day with the city; null while the person works there, and for a resident.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>Shops in a round at most; null where none is agreed.</summary>
    public int? Capacity { get; init; }

    /// <summary>Where a resident stands; null for an employee.</summary>
    public ResidentState? State { get; init; }

    public bool IsOutside => ResidentId is not null;

    /// <summary>Why the person is not to be drawn for these days, to go on after the name; null where they are.</summary>
    public string? AwayIn(DateOnly first, DateOnly last) =>
        From > first ? $"is in the pool from {Written.Date(From)} on only"
        : State is not (null or ResidentState.Active) ? "makes no shops at present"
        : GoneBy(last);

    /// <summary>Why the person is gone by a day, to go on after the name; null where they are not.</summary>
    public string? GoneBy(DateOnly day) =>
        Until < day ? $"is in the pool until {Written.Date(Until.Value)} only"
        : LeftOn < day ? $"leaves the city on {Written.Date(LeftOn.Value)}"
        : null;

    public Reader Reader => new(EmployeeId, Name, Mail);
}
