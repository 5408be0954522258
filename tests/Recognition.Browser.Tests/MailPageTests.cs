using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Recognition.Browser.Tests.Platform;
using Recognition.Database;

namespace Recognition.Browser.Tests;

public sealed class MailPageTests(Chrome chrome, Portals portals)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_that_was_given_up_is_found_and_sent_again()
    {
        await using var portal = await portals.Fresh();
        await using (var db = await portal.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync(Cancel))
        {
            foreach (var mail in await db.OutgoingMails.OrderByDescending(m => m.At).Take(3).ToListAsync(Cancel))
                (mail.SentAt, mail.DueAt, mail.Tries, mail.Problem) = (null, null, 3, "550 5.1.1 <(the address)>: no such user here");
            await db.SaveChangesAsync(Cancel);
        }

        await using var hana = await Someone.At(chrome, portal, "Hana Reyes");
        await hana.Page.GotoAsync("/administration/mail");
        await hana.Page.GetByLabel("State").SelectOptionAsync("Given up");
        await hana.Page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Assertions.Expect(hana.Page.GetByText("3 letters")).ToBeVisibleAsync();
        Assert.Empty(await hana.Page.CloseLook("mail-log"));
        await hana.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Send again") }).First.ClickAsync();
        await Assertions.Expect(hana.Page.GetByText("tried again within seconds")).ToBeVisibleAsync();
        await Assertions.Expect(hana.Page.GetByText("2 letters")).ToBeVisibleAsync();
        Assert.Empty(hana.Complaints);
    }
}
