using Recognition.Domain.Access;

namespace Recognition.Web.Platform.Ui;

/// <summary>An entry of the navigation, shown to those who hold one of its permissions.</summary>
internal sealed record NavItem(string Text, string Address, params Permission[] AnyOf)
{
    public static readonly IReadOnlyList<NavItem> All =
    [
        new("Home", "/", Permission.UsePortal),
        new("Shops", "/shops", Permission.ManageShops, Permission.ReviewHrShops, Permission.FillShops),
        new("Results", "/results", Permission.ReadResults),
        new("Packets", "/packets", Permission.ReadPackets),
        new("Award", "/award", Permission.UsePortal),
        new("Leave", "/leave", Permission.UsePortal),
        new("Administration", "/administration", Permission.ManageSettings, Permission.ManagePeople, Permission.RunJobs, Permission.ReadAudit),
    ];

    public static IEnumerable<NavItem> For(Person? person) => All.Where(item => item.AnyOf.Any(p => person?.Holds(p) ?? false));

    public bool IsAt(string path) => Address == "/" ? path == "/" : path == Address || path.StartsWith(Address + "/", StringComparison.Ordinal);
}
