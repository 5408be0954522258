namespace Recognition.Domain.Pacesetter;

/// <summary>A member of the committee as the roster of a contest names them; frozen when voting opens. docs/programme.md, 5.4.</summary>
public sealed class ContestMember
{
    public const int NoteLimit = 500;

    private ContestMember() { }

    internal ContestMember(Guid contestId, Guid employeeId, Recusal? recusal) => (ContestId, EmployeeId, Recusal) = (contestId, employeeId, recusal);

    public Guid ContestId { get; private set; }

    public Guid EmployeeId { get; private set; }

    /// <summary>Why the member does not vote; null where they may.</summary>
    public Recusal? Recusal { get; private set; }

    /// <summary>What a member who stepped out said; null where the rules did it.</summary>
    public string? RecusalNote { get; private set; }

    internal void StepOut(string note) => (Recusal, RecusalNote) = (Pacesetter.Recusal.Declared, note);
}
