using Recognition.Domain.Access;

namespace Recognition.Web.Home;

/// <summary>What one may do at any time, shown at home to those who hold the permission: whoever finds nothing waiting need not look for it.</summary>
internal sealed record HomeDeed(string Text, string Address, Permission Permission)
{
    public static readonly IReadOnlyList<HomeDeed> All =
    [
        new("Nominate a colleague", "/award/nominate", Permission.Nominate),
        new("Ask for charitable hours", "/leave/ask", Permission.RequestLeave),
        new("Look up the ledger of charitable leave", "/leave/ledger", Permission.ManageLeave),
        new("Read the results of the shops", "/results", Permission.ReadResults),
        new("Read the packets", "/packets", Permission.ReadPackets),
        new("Read the audit trail", "/administration/audit", Permission.ReadAudit),
        new("Look up the service standards", "/standards", Permission.UsePortal),
    ];
}
