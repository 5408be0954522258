using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Database.Seed;
using Recognition.Domain.CharitableLeave;
using Recognition.Domain.Json;

namespace Recognition.Database.CharitableLeave;

internal static class CharitableLeaveSeed
{
    public static async Task Load(RecognitionDb db, SeedFolder folder, CancellationToken cancel)
    {
        if (!await db.LeaveOrganizations.AnyAsync(cancel)) db.AddRange(folder.Read("organizations.json", Organizations));
    }

    private static List<LeaveOrganization> Organizations(JsonAt root)
    {
        var names = new HashSet<string>();
        return [.. root.Fields("note", "organizations").Need("organizations").Items(SeedFolder.Most).Select(at =>
        {
            var fields = at.Fields("name", "listings");
            var organization = at.Make(() => new LeaveOrganization(Guid.NewGuid(), fields.Need("name").Unique(names)));
            foreach (var listing in fields.Need("listings").Items(20)) List(organization, listing);
            return organization;
        })];
    }

    private static void List(LeaveOrganization organization, JsonAt at)
    {
        var fields = at.Fields("use", "from", "until");
        var (use, from) = (fields.Need("use").OneOf<LeaveUse>(), Date(fields.Need("from")));
        // The file is nobody's deed: the listing is the portal's own, from the start of its first day.
        at.Make(() =>
        {
            organization.List(Guid.NewGuid(), use, from, Guid.Empty, from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
            if (fields.Given("until") is { } until) organization.EndListing(use, Date(until), Guid.Empty, from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
            return organization;
        });
    }

    private static DateOnly Date(JsonAt at) =>
        DateOnly.TryParseExact(at.Text(10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date : throw at.Wrong("must be a date such as 2026-11-10");
}
