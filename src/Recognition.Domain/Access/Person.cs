namespace Recognition.Domain.Access;

/// <summary>
/// Whoever asks for something, with the rights held at this moment: an employee, or the portal itself in one of its jobs.
/// It is built anew for every request and every action on a desk, so a right taken away is gone at the next one.
/// </summary>
public sealed class Person
{
    private readonly HashSet<Permission> permissions;
    private readonly ILookup<Permission, Guid> departments;
    private readonly bool seesEveryDepartment;

    private Person(Guid? id, string name, Guid? departmentId, IEnumerable<Permission> permissions, IEnumerable<(Permission Permission, Guid Department)> departments, bool everyDepartment, IReadOnlyDictionary<Guid, string> standsInFor)
    {
        (Id, Name, DepartmentId, StandsInFor, seesEveryDepartment) = (id, name, departmentId, standsInFor, everyDepartment);
        this.permissions = [.. permissions];
        this.departments = departments.ToLookup(right => right.Permission, right => right.Department);
    }

    /// <summary>The employee's id; null for the portal's own jobs.</summary>
    public Guid? Id { get; }

    /// <summary>The employee's id, for deeds that only a human being does.</summary>
    /// <exception cref="RuleBroken">A job asks.</exception>
    public Guid EmployeeId => Id ?? throw new RuleBroken("Only a person can do this.");

    public string Name { get; }

    /// <summary>The one shop that is open to a resident, by the device on which its link was opened; null for everybody else.</summary>
    public LinkedShop? Linked { get; private init; }

    /// <summary>Where the person works.</summary>
    public Guid? DepartmentId { get; }

    /// <summary>Those whose deputy the person is today, by id and name.</summary>
    public IReadOnlyDictionary<Guid, string> StandsInFor { get; }

    /// <summary>The departments in which the person holds the permission by an appointment there, in person or as a deputy.</summary>
    public IReadOnlySet<Guid> DepartmentsOf(Permission permission) => departments[permission].ToHashSet();

    public IReadOnlySet<Permission> Permissions => permissions;

    public bool Holds(Permission permission) => permissions.Contains(permission);

    /// <summary>Whether released figures of all departments are open to the person.</summary>
    public bool SeesEveryDepartment => seesEveryDepartment;

    /// <summary>Whether the person may use the permission on what is this department's: a point of contact reads its results, and not its packets.</summary>
    public bool Sees(Permission permission, Guid department) => seesEveryDepartment || departments[permission].Contains(department);

    /// <summary>Whether the person is this employee or stands in for them.</summary>
    public bool ActsFor(Guid employee) => employee == Id || StandsInFor.ContainsKey(employee);

    /// <summary>Somebody who is not signed in.</summary>
    public static Person Nobody { get; } = new(null, "Somebody not signed in", null, [], [], everyDepartment: false, new Dictionary<Guid, string>());

    /// <summary>A resident at a device on which the link of a shop was opened: that shop and nothing else.</summary>
    public static Person AtDevice(LinkedShop linked) =>
        new(null, "An outside shopper", null, [Permission.FillLinkedShop], [], everyDepartment: false, new Dictionary<Guid, string>()) { Linked = linked };

    /// <summary>The portal itself at work in a job, with just the rights which that job needs.</summary>
    public static Person Job(string name, params Permission[] permissions) =>
        new(null, name, null, permissions, [], everyDepartment: true, new Dictionary<Guid, string>());

    /// <param name="roles">The appointments that hold today, own and those of persons stood in for, and app roles (without department).</param>
    /// <param name="supervises">Whether anybody reports to the person or to somebody whom the person stands in for.</param>
    /// <param name="shops">Whether the person is in the pool of shoppers.</param>
    public static Person Of(Guid id, string name, Guid departmentId, IReadOnlyCollection<(Role Role, Guid? Department)> roles, bool supervises, bool shops, IReadOnlyDictionary<Guid, string> standsInFor)
    {
        var permissions = Rights.OfEmployee.Concat(roles.SelectMany(held => Rights.Of(held.Role))).ToList();
        if (supervises) permissions.Add(Permission.ApproveLeave);
        if (shops) permissions.Add(Permission.FillShops);
        return new Person(id, name, departmentId, permissions, roles.Where(held => held.Department is not null).SelectMany(held => Rights.Of(held.Role), (held, permission) => (permission, held.Department!.Value)),
            roles.Any(held => Rights.SeesEveryDepartment(held.Role)), standsInFor);
    }
}
