using System.Security.Claims;
using Recognition.Domain.Access;

namespace Recognition.Web.Platform.Access;

/// <summary>
/// Whose turn it is in this scope: a request, one action on a desk, or a run of a job. Whoever opens the turn names the caller;
/// <see cref="Guard"/> finds out what the caller may do, once a turn.
/// </summary>
public sealed class Caller
{
    /// <summary>The claim that holds the employee's id.</summary>
    public const string EmployeeClaim = "employee";

    /// <summary>The claim that holds the hash of the token of a device on which the link of a shop was opened.</summary>
    public const string DeviceClaim = "shop-device";

    public ClaimsPrincipal Principal { get; private set; } = new();

    /// <summary>What <see cref="Guard"/> found in this turn; null before it looked.</summary>
    internal Person? Known { get; set; }

    /// <summary>A turn of a signed-in person, or of nobody.</summary>
    public void Is(ClaimsPrincipal principal) => (Principal, Known) = (principal, null);

    /// <summary>A turn of the portal itself.</summary>
    public void IsJob(Person job) => (Principal, Known) = (new ClaimsPrincipal(), job);

    /// <summary>Null where no such device asks.</summary>
    public string? Device => Principal.FindFirstValue(DeviceClaim);

    /// <summary>Null where nobody is signed in.</summary>
    public Guid? EmployeeId => Guid.TryParse(Principal.FindFirstValue(EmployeeClaim), out var id) ? id : null;
}
