namespace Recognition.Domain.ReviewPackets;

/// <summary>A packet's way; errata follow a sealed one and change nothing in it. docs/programme.md, 7.3.</summary>
public enum PacketState
{
    /// <summary>Assembled; the director may comment.</summary>
    Open,

    /// <summary>The director or the representative has commented, and may go on.</summary>
    Commented,

    /// <summary>Human Resources has checked it; it waits for the seal.</summary>
    Checked,

    Sealed,
}

/// <summary>The parts of a packet that a director comments on.</summary>
public enum PacketSection
{
    Whole,
    Shops,
    Measures,
    Award,
    Hours,
}
