namespace Recognition.Web.Tests.Architecture;

/// <summary>Who may know whom. Every feature may know the common ground; beyond that, only what stands here.</summary>
internal static class Features
{
    /// <summary>What every feature may know; Home for the place that it gives to what waits for somebody.</summary>
    public static readonly IReadOnlySet<string> Ground = new HashSet<string> { "Platform", "Organization", "Settings", "Home" };

    /// <summary>Those that live through the whole portal, and that no feature may know.</summary>
    public static readonly IReadOnlySet<string> Outside = new HashSet<string> { "Demo", "Walkthrough" };

    /// <summary>Which feature reads, or hands over to, which other one, and why.</summary>
    public static readonly IReadOnlyList<(string Feature, string Knows, string Why)> Pairs =
    [
        ("Pacesetter", "Shops", "a commendation fills in a nomination"),
        ("ReviewPackets", "CharitableLeave", "the hours of a department stand in its packet"),
        ("ReviewPackets", "Indicators", "so do its measures with their readings"),
        ("ReviewPackets", "Pacesetter", "and its awards"),
        ("ReviewPackets", "Shops", "and its released shops"),
        ("Shops", "StaffNotices", "no round is scheduled before staff were told"),
    ];

    /// <summary>Platform's own exceptions to knowing no feature but the settings.</summary>
    public static readonly IReadOnlyList<(string Knows, string Why)> OfPlatform =
    [
        ("Demo", "the sign-in page shows the demo's cast where the demo runs"),
        ("Walkthrough", "the command line starts it"),
        ("Settings", "every entry to the data comes with the city's settings"),
    ];
}
