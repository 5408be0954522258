using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Recognition.Browser.Tests.Platform;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using static Microsoft.Playwright.Assertions;

namespace Recognition.Browser.Tests;

/// <summary>Shops are reviewed with the keyboard alone; staff read the notice, and a department replies, on a phone.</summary>
public sealed class ReviewDeskTests(Chrome chrome, Portals portals)
{
    private const int Decisions = 3;

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task The_queue_is_worked_through_with_the_keyboard_alone(string provider)
    {
        await using var portal = await portals.Fresh(provider);
        await using var hana = await Someone.At(chrome, portal, "Hana Reyes");
        var page = hana.Page;
        await page.GotoAsync("/shops/review");
        await page.Locator("tbody a").First.ClickAsync();
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        Assert.Empty(await page.CloseLook("review-desk"));
        await page.ReloadAsync();
        await Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("?");
        await Expect(page.Locator("#keys-on")).ToBeVisibleAsync();
        var first = page.Url;
        await page.Keyboard.PressAsync("j");
        await Expect(page).Not.ToHaveURLAsync(first);
        await Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("k");
        await Expect(page).ToHaveURLAsync(first);

        for (var done = 0; done < Decisions; done++)
        {
            await Expect(page.Locator("#keys")).ToBeVisibleAsync();
            var before = page.Url;
            await page.Keyboard.PressAsync("a");
            var isDoubtful = await page.Locator("textarea[data-key=a]").CountAsync() > 0;
            if (isDoubtful) await page.Keyboard.TypeAsync("The answers fit each other.");
            else await Expect(page.Locator("#keys-said")).ToContainTextAsync("Press A again"); // one slip accepts nothing
            if (done == 0)
            {
                await page.Keyboard.PressAsync("Escape");
                await page.Keyboard.PressAsync("g");
                foreach (var grade in (string[])["5", "4", "3", "2"])
                {
                    await page.Keyboard.PressAsync(grade);
                    await page.Keyboard.PressAsync("Tab");
                }

                await page.Keyboard.PressAsync("Shift+Tab");
                await page.Keyboard.PressAsync("Control+Enter");
            }
            else
            {
                await page.Keyboard.PressAsync(isDoubtful ? "Control+Enter" : "a");
            }

            await Expect(page).Not.ToHaveURLAsync(before);
            await Expect(page.Locator(".notice")).ToContainTextAsync("The shop is accepted.");
        }

        Assert.Equal((5, 4, 3, 2), await GradeOf(portal, first));
        await Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.TypeAsync("Which line was it?");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".notice")).ToContainTextAsync("The shop is returned");
        await Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("e");
        await page.Keyboard.TypeAsync("Made twice, J and K are only letters here.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".notice")).ToContainTextAsync("The shop is excluded.");

        var returned = page.Url.Split('/', '?')[^1];
        await Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("r");
        await page.Keyboard.TypeAsync("Is this so?");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        var meant = await page.Locator("input[name='Input.AskedAbout']:checked").GetAttributeAsync("value");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".notice")).ToContainTextAsync("The shop is returned");
        await page.GotoAsync($"/shops/review/{returned}");
        await Expect(page.Locator(".asked-back")).ToContainTextAsync($"About {meant}");
        Assert.Empty(hana.Complaints);
    }

    // How long a person reads is theirs; what the desk takes from them is keys, and the time until the next shop stands there.
    [Fact]
    public async Task The_whole_queue_is_accepted_with_a_few_keys_a_shop_and_the_next_one_opens_by_itself()
    {
        await using var portal = await portals.Fresh();
        await using var hana = await Someone.At(chrome, portal, "Hana Reyes");
        var page = hana.Page;
        await page.GotoAsync("/shops/review");
        var waiting = await page.Locator("tbody a").CountAsync();
        await page.Locator("tbody a").First.ClickAsync();
        var (keys, watch) = (0, System.Diagnostics.Stopwatch.StartNew());
        for (var done = 0; done < waiting; done++)
        {
            await Expect(page.Locator("#keys")).ToBeVisibleAsync();
            var (before, isDoubtful) = (page.Url, await page.Locator("textarea[data-key=a]").CountAsync() > 0);
            await page.Keyboard.PressAsync("a");
            if (isDoubtful) await page.Keyboard.TypeAsync("The answers fit each other.");
            await page.Keyboard.PressAsync(isDoubtful ? "Control+Enter" : "a");
            await Expect(page).Not.ToHaveURLAsync(before);
            keys += isDoubtful ? 2 + "The answers fit each other.".Length : 2;
        }

        TestContext.Current.SendDiagnosticMessage("{0} shops accepted by the keyboard in {1:0.0} s and {2} keys: at that pace {3:0} an hour, less what reading takes", waiting, watch.Elapsed.TotalSeconds, keys, waiting / watch.Elapsed.TotalHours);
        Assert.True(waiting > 1);
        await page.GotoAsync("/shops/review");
        Assert.Equal(0, await page.Locator("tbody a").CountAsync());
    }

    [Fact]
    public async Task An_answer_is_corrected_at_the_desk_and_old_and_new_stand_there()
    {
        await using var portal = await portals.Fresh();
        await using var hana = await Someone.At(chrome, portal, "Hana Reyes");
        var page = hana.Page;
        await page.GotoAsync("/shops/review");
        await page.Locator("tbody a").First.ClickAsync();
        await Expect(page.Locator("#keys")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("c");
        await Expect(page.Locator("#correct-question")).ToBeFocusedAsync();
        await page.Locator("#correct-question").SelectOptionAsync("A2"); // one to choose, by phone and in person
        await page.Press("Correct it");
        var other = page.Locator("fieldset input[type=radio]:not(:checked)").First;
        await other.CheckAsync();
        await page.Locator("form[data-keep=correct] [name='Correction.Reason']").FillAsync("The shopper said so in words.");
        await page.Press("Correct the answer");
        await Expect(page.Locator(".corrections")).ToContainTextAsync("The shopper said so in words.");
        Assert.Equal(0, await page.TooWide());
        Assert.Empty(await page.Barriers());
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Staff_confirm_the_notice_and_a_point_of_contact_objects_on_a_phone(string provider)
    {
        await using var portal = await portals.Fresh(provider);
        await using (var finn = await Someone.At(chrome, portal, "Finn Oakes", Someone.Phone))
        {
            await finn.Page.GotoAsync("/");
            await finn.Page.Follow("Read the notice about shops and confirm");
            Assert.Empty(await finn.Page.CloseLook("notice"));
            await finn.Page.Press("I have read this notice");
            await Expect(finn.Page.Locator("main")).ToContainTextAsync("You confirmed on");
        }

        await using var contact = await Someone.At(chrome, portal, await Contact(portal), Someone.Phone);
        await contact.Page.GotoAsync("/results/replies");
        await contact.Page.Locator("tbody a").First.ClickAsync();
        Assert.Empty(await contact.Page.CloseLook("reply"));
        await contact.Page.Named("Input.Question").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await contact.Page.Named("Input.Reason").FillAsync("The counter was staffed all day.");
        await contact.Page.Press("Object to this answer");
        await Expect(contact.Page.Locator(".asked-back")).ToContainTextAsync("You objected");
        await using var hana = await Someone.At(chrome, portal, "Hana Reyes");
        await hana.Page.GotoAsync("/shops/replies");
        await hana.Page.Locator("tbody a").First.ClickAsync();
        Assert.Empty(await hana.Page.CloseLook("decide-objection"));
        await hana.Page.Locator("input[value=Reject]").CheckAsync();
        await hana.Page.Named("Input.Answer").FillAsync("The sign was seen by two people.");
        await hana.Page.Press("Decide on the objection");
        await Expect(hana.Page.Locator("tbody")).ToContainTextAsync("Not upheld");
        await hana.Page.GotoAsync("/shops/notice");
        Assert.Empty(await hana.Page.CloseLook("notice-overview"));
        Assert.Matches(new Regex(@"% \(\d+ of \d+\)"), await hana.Page.Text());
    }

    private static async Task<(int Content, int Instructions, int Writing, int Timeliness)> GradeOf(Portal portal, string address)
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var shop = Guid.Parse(new Uri(address).Segments[^1]);
        var grade = await db.ReportGrades.SingleAsync(grade => grade.ShopId == shop, TestContext.Current.CancellationToken);
        return (grade.Content, grade.Instructions, grade.Writing, grade.Timeliness);
    }

    // Somebody whose department's shop is open to a reply.
    private static async Task<string> Contact(Portal portal)
    {
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var today = DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime);
        // As though the window had closed yesterday: before it nothing is open to a reply.
        await db.Shops.Where(shop => shop.State == ShopState.Accepted && shop.RepliesUntil > today).ExecuteUpdateAsync(row => row.SetProperty(shop => shop.DueOn, today.AddDays(-1)), TestContext.Current.CancellationToken);
        return await (from held in db.Appointments
                      where held.Role == Role.PointOfContact && db.Shops.Any(shop => shop.DepartmentId == held.DepartmentId && shop.State == ShopState.Accepted && shop.RepliesUntil > today)
                      join person in db.Employees on held.EmployeeId equals person.Id
                      orderby person.Number
                      select person.Name).FirstAsync(TestContext.Current.CancellationToken);
    }
}
