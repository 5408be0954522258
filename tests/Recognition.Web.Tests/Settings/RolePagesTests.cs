using System.Net;
using Recognition.Domain.Access;
using Recognition.Web.Settings;

namespace Recognition.Web.Tests.Settings;

public sealed class RolePagesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Roles_are_found_by_name_role_and_department(City city)
    {
        Assert.Equal(["Wilma Torres"], await Names(city, new(Search: "torres")));
        Assert.Equal(["Ada Marsh", "Ben Frost", "Cy Dunn"], await Names(city, new(Role: nameof(Role.CommitteeMember))));
        Assert.Equal(["Frida Hahn"], await Names(city, new(Department: Cast.Fire)));
        Assert.Empty(await Names(city, new(Past: true)));
    }

    [Fact]
    public async Task Whom_a_role_or_a_deputy_is_for_is_looked_for_by_name()
    {
        await using var city = await City.Found("sqlite");
        await using var host = new PortalHost(city, signInByHeader: true);
        using var hr = host.As(Cast.Hr);
        Assert.Contains("href=\"/administration/roles/give?number=1009\"", await Page(hr, "/administration/roles/give?q=lund"), StringComparison.Ordinal);
        Assert.Contains("<strong>Sven Lund</strong>", await Page(hr, "/administration/roles/give?number=1009"), StringComparison.Ordinal);
        Assert.Contains("href=\"/administration/deputies/name?absent=1009\"", await Page(hr, "/administration/deputies/name?q=lund"), StringComparison.Ordinal);
        Assert.Contains("href=\"/administration/deputies/name?absent=1009&standIn=1010\"", await Page(hr, "/administration/deputies/name?absent=1009&q=nye"), StringComparison.Ordinal);
        Assert.Contains("When does Clara Nye stand in for Sven Lund?", await Page(hr, "/administration/deputies/name?absent=1009&standIn=1010"), StringComparison.Ordinal);
    }

    private static async Task<string> Page(HttpClient client, string address) => WebUtility.HtmlDecode(await client.GetStringAsync(address, Cancel));

    private static async Task<IEnumerable<string>> Names(City city, RolesGiven.Filter filter) =>
        (await city.As(Cast.Hr, (RolesGiven roles) => roles.Read(filter, Cancel))).Rows.Select(row => row.Name);
}
