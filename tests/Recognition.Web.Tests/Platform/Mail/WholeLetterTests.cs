using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Recognition.Database.Platform;
using Recognition.Web.Tests.Platform.Pdf;
using Recognition.Web.Tests.ReviewPackets;

namespace Recognition.Web.Tests.Platform.Mail;

/// <summary>Every letter that the use cases write in a full city, read as its reader gets it.</summary>
public sealed partial class WholeLetterTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases(Full = true)]
    public async Task Every_letter_greets_its_reader_leads_to_a_page_that_opens_and_is_signed(City city)
    {
        Printing.Needed();
        await EveryLetter.Write(city);
        await using var db = city.Db();
        var letters = await db.OutgoingMails.AsNoTracking().ToListAsync(Cancel);
        foreach (var kind in EveryLetter.Kinds) Assert.Contains(letters, letter => letter.Subject.Contains(kind, StringComparison.Ordinal));

        var readers = await db.Employees.ToDictionaryAsync(e => e.Mail!, Cancel);
        var shoppers = await db.Shoppers.Select(s => s.EmployeeId).ToHashSetAsync(Cancel);
        await using var host = new PortalHost(city, signInByHeader: true);
        foreach (var letter in letters)
        {
            var reader = readers[letter.To];
            Assert.StartsWith($"Dear {reader.Name},\n\n", letter.Body, StringComparison.Ordinal);
            Assert.EndsWith("\n\nKansas City, Missouri\nRecognition portal\n", letter.Body, StringComparison.Ordinal);
            Assert.True(letter.Subject.Length <= 78, letter.Subject);
            Assert.All(letter.Body.Split('\n'), line => Assert.True(line.Length <= 998));

            var link = Link().Matches(letter.Body).Single().Value;
            Assert.StartsWith($"{City.PortalAddress}/", link, StringComparison.Ordinal);
            using var page = await host.As(reader.Id).GetAsync(link[City.PortalAddress.Length..], Cancel);
            Assert.True(page.StatusCode == HttpStatusCode.OK, $"{letter.Subject}: {link} answers {page.StatusCode}");
            if (IsToShopper(letter)) Assert.True(shoppers.Contains(reader.Id) && link == $"{City.PortalAddress}/", letter.Subject);
        }
    }

    [Theory, BothDatabases(Full = true)]
    public async Task Who_is_not_signed_in_is_asked_to_and_led_on(City city)
    {
        await city.Assemble();
        await using var db = city.Db();
        var link = Link().Match((await db.OutgoingMails.OrderBy(m => m.At).FirstAsync(Cancel)).Body).Value[City.PortalAddress.Length..];
        await using var host = new PortalHost(city);
        using var answer = await host.Client().GetAsync(link, Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/sign-in?returnTo={Uri.EscapeDataString(link)}", answer.Headers.Location!.PathAndQuery);
    }

    // Shops and rounds are spoken of in letters to shoppers, and in those of a release and of the notice, whose subjects say so.
    private static bool IsToShopper(OutgoingMail letter) => !letter.Subject.StartsWith("Shop results", StringComparison.Ordinal) && !letter.Subject.StartsWith("Please read", StringComparison.Ordinal) && Regex.IsMatch(letter.Body, @"\bshops?\b|\bround\b");

    [GeneratedRegex(@"\bhttps?://\S+")]
    private static partial Regex Link();
}
