namespace Recognition.Domain.Pacesetter;

/// <summary>Where a contest stands; it only goes forward.</summary>
public enum ContestState
{
    /// <summary>Nominations come in, and then HR reviews what came.</summary>
    Nominating,

    Voting,

    /// <summary>There is a result: a winner that HR has yet to announce, or none.</summary>
    Counted,

    /// <summary>The winner stands on the wall.</summary>
    Announced,
}
