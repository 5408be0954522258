namespace Recognition.Domain.CharitableLeave;

/// <summary>
/// The one row of an employee that every request for hours changes, so that of two requests at once the second is made
/// to read the ledger again and the pool holds. docs/programme.md, 4.2.
/// </summary>
public sealed class LeaveAccount
{
    private LeaveAccount() { }

    public LeaveAccount(Guid id, Guid employeeId) => (Id, EmployeeId) = (id, employeeId);

    public Guid Id { get; private set; }

    public Guid EmployeeId { get; private set; }

    /// <summary>How many requests were made on this account; it only grows, so that each of them changes the row.</summary>
    public int Requests { get; private set; }

    public Guid Version { get; private set; }

    internal void CountRequest() => Requests++;
}
