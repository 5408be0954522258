using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Organization;

namespace Recognition.Web.Organization;

/// <summary>Somebody whom a search found, with what tells namesakes apart.</summary>
public sealed record Colleague(Guid Id, string Number, string Name, string? Title, string Department)
{
    public string Description => Title is null ? Department : $"{Title}, {Department}";
}

internal static class Colleagues
{
    /// <summary>Those nearest to what was typed.</summary>
    public static Task<List<Colleague>> Nearest(this IQueryable<Employee> employees, RecognitionDb db, string? typed, int most, CancellationToken cancel) =>
        employees.Named(typed).ByNearness(typed).Take(most)
            .Select(e => new Colleague(e.Id, e.Number, e.Name, e.Title, db.Departments.Where(d => d.Id == e.DepartmentId).Select(d => d.Name).First())).ToListAsync(cancel);

    public static IQueryable<Employee> Working(this IQueryable<Employee> employees, DateOnly day) =>
        employees.Where(e => e.StartedOn <= day && (e.LeftOn == null || day <= e.LeftOn));
}
