using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;

namespace Recognition.Web.Tests.Platform;

/// <summary>The people of the test city, by what they are there for.</summary>
public static class Cast
{
    public static readonly Guid HumanResources = Id("D1"), Water = Id("D2"), Fire = Id("D3"), ManagersOffice = Id("D4");

    /// <summary>Human Resources with all its permissions, working in Human Resources.</summary>
    public static readonly Guid Hr = Id("E1");

    public static readonly Guid OutsideReviewer = Id("E2"), CityManager = Id("E3"), Auditor = Id("E4");

    /// <summary>Director of Water, who supervises <see cref="WaterSupervisor"/>.</summary>
    public static readonly Guid WaterDirector = Id("E5");

    public static readonly Guid WaterRepresentative = Id("E6"), WaterContact = Id("E7"), FireDirector = Id("E8");

    /// <summary>Supervises <see cref="WaterClerk"/> and <see cref="WaterOtherClerk"/>.</summary>
    public static readonly Guid WaterSupervisor = Id("E9");

    public static readonly Guid WaterClerk = Id("EA"), WaterOtherClerk = Id("EB");

    public static readonly Guid FireClerk = Id("EC");

    /// <summary>Members of the award committee.</summary>
    public static readonly Guid Ada = Id("F1"), Ben = Id("F2"), Cy = Id("F3");

    /// <summary>Left the city on 1 Sep 2026.</summary>
    public static readonly Guid Gone = Id("F4");

    private static readonly DateOnly Start = new(2020, 5, 1);

    internal static void Settle(RecognitionDb db)
    {
        db.Departments.AddRange(
            new Department(HumanResources, "HR", "Human Resources"), new Department(Water, "WATER", "Water Services"),
            new Department(Fire, "FIRE", "Fire"), new Department(ManagersOffice, "CMO", "City Manager's Office"));
        Employ(db, Hr, "1001", "Hana Reyes", HumanResources);
        Employ(db, OutsideReviewer, "1002", "Otis Bell", ManagersOffice);
        Employ(db, CityManager, "1003", "Mara Quill", ManagersOffice);
        Employ(db, Auditor, "1004", "Abel Stone", ManagersOffice);
        Employ(db, WaterDirector, "1005", "Wilma Torres", Water, CityManager);
        Employ(db, WaterRepresentative, "1006", "Rolf Amador", Water, WaterDirector);
        Employ(db, WaterContact, "1007", "Petra Cole", Water, WaterDirector);
        Employ(db, FireDirector, "1008", "Frida Hahn", Fire, CityManager);
        Employ(db, WaterSupervisor, "1009", "Sven Lund", Water, WaterDirector);
        Employ(db, WaterClerk, "1010", "Clara Nye", Water, WaterSupervisor);
        Employ(db, WaterOtherClerk, "1011", "Dov Katz", Water, WaterSupervisor);
        Employ(db, FireClerk, "1012", "Finn Oakes", Fire, FireDirector);
        Employ(db, Ada, "1013", "Ada Marsh", Fire, FireDirector);
        Employ(db, Ben, "1014", "Ben Frost", Water, WaterDirector);
        Employ(db, Cy, "1015", "Cy Dunn", ManagersOffice, CityManager);
        Employ(db, Gone, "1016", "Gus Vane", Water, WaterSupervisor).Leave(new DateOnly(2026, 9, 1));
        foreach (var role in (Role[])[Role.HrShops, Role.HrAward, Role.HrLeave, Role.HrSettings]) Appoint(db, role, Hr);
        Appoint(db, Role.OutsideReviewer, OutsideReviewer);
        Appoint(db, Role.CityManager, CityManager);
        Appoint(db, Role.Auditor, Auditor);
        Appoint(db, Role.Director, WaterDirector, Water);
        Appoint(db, Role.Representative, WaterRepresentative, Water);
        Appoint(db, Role.PointOfContact, WaterContact, Water);
        Appoint(db, Role.Director, FireDirector, Fire);
        foreach (var member in (Guid[])[Ada, Ben, Cy]) Appoint(db, Role.CommitteeMember, member);
    }

    private static Employee Employ(RecognitionDb db, Guid id, string number, string name, Guid department, Guid? supervisor = null)
    {
        var employee = new Employee(id, number, name, $"{number}@city.example", department, Start);
        employee.ReportTo(supervisor);
        db.Add(employee);
        return employee;
    }

    private static void Appoint(RecognitionDb db, Role role, Guid employee, Guid? department = null) =>
        db.Add(new Appointment(Guid.NewGuid(), role, employee, department, Start, null));

    private static Guid Id(string last) => Guid.Parse($"00000000-0000-0000-0000-0000000000{last}");
}
