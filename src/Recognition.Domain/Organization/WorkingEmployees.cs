namespace Recognition.Domain.Organization;

public static class WorkingEmployees
{
    /// <summary>Those who work for the city on a day: the first and the last of their days are such days.</summary>
    public static IQueryable<Employee> Working(this IQueryable<Employee> employees, DateOnly day) =>
        employees.Where(e => e.StartedOn <= day && (e.LeftOn == null || day <= e.LeftOn));
}
