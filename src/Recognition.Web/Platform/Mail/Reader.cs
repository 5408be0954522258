using Recognition.Domain.Organization;

namespace Recognition.Web.Platform.Mail;

/// <summary>Whom a letter is for.</summary>
/// <param name="EmployeeId">Null for somebody who does not work for the city.</param>
/// <param name="Name">How the letter greets; null where nobody told.</param>
/// <param name="Mail">Where there is none, no letter goes out.</param>
public sealed record Reader(Guid? EmployeeId, string? Name, string? Mail)
{
    public static Reader Of(Employee employee) => new(employee.Id, employee.Name, employee.Mail);
}
