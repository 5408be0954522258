using System.Security.Cryptography;
using System.Text;
using Recognition.Domain.Access;

namespace Recognition.Web.Demo;

/// <summary>The named people of the demo city: for each role one whose first look finds something to do.</summary>
internal static class DemoCast
{
    public static readonly IReadOnlyList<Member> All =
    [
        new("1001", "Hana Reyes", "HR", Post.Assistant, "Customer Service Program Manager", "Human Resources with all its permissions: schedules rounds, reviews and releases shops, runs the award, keeps leave and settings.",
            Role.HrShops, Role.HrAward, Role.HrLeave, Role.HrSettings),
        new("1002", "Finn Oakes", "FIRE", Post.Staff, "Fire Inspector", "A secret shopper: has shops to fill in, best on a phone."),
        new("1003", "Wilma Torres", "WATER", Post.Director, "Director of Water Services", "A director: reads released results and comments on the quarter's packet.", Role.Director),
        new("1004", "Mara Quill", "CMO", Post.Director, "City Manager", "The City Manager: reads every department's released figures and packets.", Role.CityManager),
        new("1005", "Clara Nye", "WATER", Post.Staff, "Customer Service Representative", "An employee: nominates colleagues, asks for charitable hours, sees the own balance."),
        new("1006", "Sven Lund", "WATER", Post.Supervisor, "Customer Service Supervisor", "A supervisor: decides requests for charitable hours and verifies hours."),
        new("1007", "Ada Marsh", "PARKS", Post.Staff, "Recreation Coordinator", "A member of the award committee: reads nominations and votes.", Role.CommitteeMember),
        new("1008", "Rolf Amador", "WATER", Post.Assistant, "Assistant Director", "The director's representative: reads and comments in her place.", Role.Representative),
        new("1009", "Petra Cole", "WATER", Post.Contact, "Customer Relations Coordinator", "Point of contact for complaints of Water Services: reads its released results.", Role.PointOfContact),
        new("1010", "Otis Bell", "CMO", Post.Staff, "Management Analyst", "The reviewer outside Human Resources: reviews the shops of Human Resources itself.", Role.OutsideReviewer),
        new("1011", "Abel Stone", "AUDITOR", Post.Staff, "Senior Auditor", "The auditor: reads the audit trail and all released figures, and changes nothing.", Role.Auditor),
        new("1012", "Imani Brooks", "HR", Post.Staff, "Recognition Specialist", "Human Resources for the award alone.", Role.HrAward),
        new("1013", "Pavel Orlov", "HR", Post.Staff, "Benefits Specialist", "Human Resources for charitable leave alone.", Role.HrLeave),
        new("1014", "Dov Katz", "WORKS", Post.Supervisor, "Street Operations Supervisor", "Stands in for the absent director of Public Works until the end of the month after next."),
        new("1015", "Nora Finch", "HR", Post.Staff, "Systems Administrator", "Settings, people and jobs alone.", Role.HrSettings),
    ];

    /// <summary>The id of the employee of this number in the demo city, the same in every one.</summary>
    public static Guid Id(string number) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"demo city {number}")).AsSpan(0, 16));

    /// <param name="Department">A code of departments.json.</param>
    /// <param name="What">What the person is there for, for the demo's sign-in page.</param>
    public sealed record Member(string Number, string Name, string Department, Post Post, string Title, string What, params Role[] Roles)
    {
        public Guid Id { get; } = Id(Number);
    }

    /// <summary>Where somebody stands in a department.</summary>
    public enum Post
    {
        Director,
        Assistant,
        Contact,
        Manager,
        Supervisor,
        Staff,
    }
}
