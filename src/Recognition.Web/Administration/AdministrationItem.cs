using Recognition.Domain.Access;

namespace Recognition.Web.Administration;

/// <summary>What the administration page leads to, shown to those who hold the permission.</summary>
internal sealed record AdministrationItem(string Text, string Hint, string Address, Permission Permission)
{
    public static readonly IReadOnlyList<AdministrationItem> All =
    [
        new("People", "Who works for the city; the import from the personnel system.", "/administration/people", Permission.ManagePeople),
        new("Departments", "Divisions, who directs them, and which take part in shops and reviews.", "/administration/departments", Permission.ManagePeople),
        new("Settings", "What the city has decided, and from which day it holds.", "/administration/settings", Permission.ManageSettings),
        new("Holidays", "The days on which offices are closed, by year.", "/administration/holidays", Permission.ManageSettings),
        new("Roles", "Who holds which role, from when to when.", "/administration/roles", Permission.ManageSettings),
        new("Deputies", "Who stands in for whom.", "/administration/deputies", Permission.ManageSettings),
        new("Jobs", "What the portal does by itself, how far it is, and what failed.", "/administration/jobs", Permission.RunJobs),
        new("Mail", "The letters that wait, that were sent, and that did not get through.", "/administration/mail", Permission.RunJobs),
        new("Audit trail", "What was done, when, by whom and under which authority.", "/administration/audit", Permission.ReadAudit),
    ];
}
