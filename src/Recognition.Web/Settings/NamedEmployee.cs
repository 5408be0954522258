using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain;
using Recognition.Domain.Organization;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Settings;

/// <summary>The employee whose number was typed.</summary>
internal static class NamedEmployee
{
    /// <exception cref="RuleBroken">There is no such employee, or the person has left.</exception>
    public static async Task<Employee> Of(RecognitionDb db, string field, string? number, DateOnly today, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(number)) throw new RuleBroken(field, "Choose the person first.");
        var typed = Sentence.Required(field, number, Employee.NumberLimit);
        var employee = await db.Employees.SingleOrDefaultAsync(e => e.Number == typed, cancel)
            ?? throw new RuleBroken(field, $"There is no employee with the number {typed}. Look the person up under People.");
        if (employee.LeftOn is { } left && left < today) throw new RuleBroken(field, $"{employee.Name} has left the city.");
        return employee;
    }

    /// <summary>Those for whom the person who does this work stands in, today or later.</summary>
    public static async Task<IReadOnlyCollection<Guid>> StoodInForBy(Work work, CancellationToken cancel)
    {
        var (by, today) = (work.By.EmployeeId, work.Today);
        return await work.Db.Deputies.Where(d => d.StandInId == by && d.Until >= today).Select(d => d.AbsentId).ToListAsync(cancel);
    }
}
