using Recognition.Domain.Time;

namespace Recognition.Domain.Access;

/// <summary>The rules of giving and ending roles here (docs/decisions/0005-own-roles.md).</summary>
public static class RoleGiving
{
    /// <summary>Nobody widens their own rights: not in person, and not by way of somebody in whose place they act.</summary>
    /// <param name="standsInForLater">Those for whom the person stands in today or on a later day.</param>
    /// <exception cref="RuleBroken">The role would come to the person who gives it.</exception>
    public static void RefuseOwn(Person by, Guid employee, IReadOnlyCollection<Guid> standsInForLater)
    {
        if (by.Id == employee) throw new RuleBroken("EmployeeNumber", "Nobody changes their own roles. Ask another person who keeps the settings.");
        if (by.ActsFor(employee) || standsInForLater.Contains(employee))
            throw new RuleBroken("EmployeeNumber", "You stand in for this person, so their roles come to you. Ask another person who keeps the settings.");
    }

    /// <summary>A department has one director at a time, and one point of contact.</summary>
    /// <param name="others">The appointments to that role in that department, with the names of those who hold them.</param>
    /// <exception cref="RuleBroken">Somebody holds the role on one of the days.</exception>
    public static void RefuseSecond(Appointment appointment, IEnumerable<(Appointment Held, string Name)> others)
    {
        if (appointment.Role is not (Role.Director or Role.PointOfContact)) return;
        foreach (var (held, name) in others.Where(other => other.Held.Id != appointment.Id && other.Held.Overlaps(appointment)))
        {
            var until = held.Until is { } day ? $" until {Written.Date(day)}" : "";
            throw new RuleBroken(nameof(Appointment.From), $"{name} holds this role from {Written.Date(held.From)}{until}. End that first, or choose other days.");
        }
    }
}
