namespace Recognition.Domain.Pacesetter;

/// <summary>How ballots are kept. docs/programme.md, 6.1.</summary>
public enum BallotMode
{
    /// <summary>Each ballot bears its voter and is sealed until the close.</summary>
    Recorded,

    /// <summary>The link between voter and ballot is never stored.</summary>
    Secret,
}
