using Microsoft.Playwright;
using Recognition.Browser.Tests.Platform;
using Recognition.Web.Demo;
using static Microsoft.Playwright.Assertions;

namespace Recognition.Browser.Tests;

/// <summary>What people see when something is wrong is as good to use as what they see when nothing is. Nothing here changes the city.</summary>
public sealed class ErrorStateTests(Chrome chrome, Portals portals)
{
    public static TheoryData<string, string, string> Forms => new()
    {
        { "Clara Nye", "/leave/ask", "Ask for these hours" },
        { "Clara Nye", $"/award/nominate?who={DemoCast.Id("1006")}", "Send nomination" },
        { "Hana Reyes", "/award/contests/open", "Open contest" },
        { "Hana Reyes", "/shops/rounds/new", "Show who would be drawn" },
        { "Hana Reyes", "/leave/organizations", "List this organization" },
        { "Hana Reyes", "/administration/roles/give", "Give the role" },
        { "Hana Reyes", "/administration/deputies/name?absent=1006&standIn=1005", "Name the deputy" },
        { "Hana Reyes", "/administration/holidays", "Add holiday" },
        { "Nora Finch", "/administration/departments", "Add department" },
        { "Nora Finch", "/administration/people/import", "Show what would change" },
    };

    [Theory, MemberData(nameof(Forms))]
    public async Task A_form_with_mistakes_takes_the_focus_to_them_and_names_each_field(string name, string address, string button)
    {
        await using var someone = await Someone.At(chrome, await portals.Shared(), name);
        var page = someone.Page;
        await page.GotoAsync(address);
        foreach (var field in await page.Locator("main form[method=post] :is(input:not([type=hidden], [type=file], [type=checkbox], [type=radio]), textarea):visible").AllAsync()) await field.FillAsync("");
        await page.Press(button);
        var summary = page.Locator(".mistakes");
        await Expect(summary).ToBeFocusedAsync();
        Assert.DoesNotContain("This must", await summary.InnerTextAsync(), StringComparison.Ordinal);
        await Expect(page.Locator(".wrong, #Lines").First).ToBeVisibleAsync(); // a request for leave is mended as a whole
        await Sound(someone, "mistakes" + address.Split('?')[0]);
        await summary.GetByRole(AriaRole.Link).First.ClickAsync();
        Assert.NotEqual("A", await page.EvaluateAsync<string>("document.activeElement.tagName"));
    }

    [Fact]
    public async Task A_form_that_somebody_else_changed_meanwhile_says_so()
    {
        await using var nora = await Someone.At(chrome, await portals.Shared(), "Nora Finch");
        await nora.Page.GotoAsync("/administration/departments");
        await nora.Page.Locator("tbody a").First.ClickAsync();
        await nora.Page.EvaluateAsync("document.querySelector('[name$=\".Version\"]').value = crypto.randomUUID()");
        await nora.Page.Press("Save the department");
        await Expect(nora.Page.Locator(".mistakes")).ToBeFocusedAsync();
        await Sound(nora, "gone-stale");
    }

    [Theory]
    [InlineData(403, "/administration/roles")]
    [InlineData(404, "/no/such/page")]
    public async Task A_page_that_cannot_be_shown_says_why_and_leads_home(int status, string address)
    {
        await using var clara = await Someone.At(chrome, await portals.Shared(), "Clara Nye");
        Assert.Equal(status, (await clara.Page.GotoAsync(address))!.Status);
        await Sound(clara, $"error-{status}");
        await clara.Page.Follow("Go to your home page");
        Assert.Equal("/", new Uri(clara.Page.Url).AbsolutePath);
    }

    [Fact]
    public async Task A_form_whose_token_is_gone_says_what_to_do()
    {
        await using var clara = await Someone.At(chrome, await portals.Shared(), "Clara Nye");
        await clara.Page.GotoAsync("/leave/ask");
        await clara.Page.EvaluateAsync("document.querySelectorAll('[name=__RequestVerificationToken]').forEach(token => token.value = 'old')");
        await clara.Page.Press("Ask for these hours");
        await Expect(clara.Page.Locator("h1")).ToHaveTextAsync("That could not be read");
        await Sound(clara, "error-400");
    }

    [Fact]
    public async Task A_session_that_has_ended_leads_to_the_sign_in_and_back()
    {
        var portal = await portals.Shared();
        await using var clara = await Someone.At(chrome, portal, "Clara Nye");
        await clara.Context.AddCookiesAsync([new() { Name = "portal", Value = "of-yesterday", Url = portal.Address }]);
        await clara.Page.GotoAsync("/leave");
        await Expect(clara.Page.Locator("h1")).ToContainTextAsync("Sign in");
        await Expect(clara.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Your session has ended");
        await Sound(clara, "session-ended");
        await clara.Page.Press("Become Clara Nye");
        await Expect(clara.Page.Locator("h1")).ToHaveTextAsync("Charitable leave");
    }

    [Fact]
    public async Task The_notice_of_a_form_without_connection_can_be_read()
    {
        await using var finn = await Someone.At(chrome, await portals.Shared(), "Finn Oakes", Someone.Phone);
        await finn.Page.GotoAsync("/shops");
        await finn.Page.Locator(".tasks a[href^='/shops/mine/']").First.ClickAsync();
        await finn.Page.Locator("a[href$='/form']").First.ClickAsync();
        await Expect(finn.Page.Locator("html[data-aside]")).ToBeAttachedAsync();
        await finn.Context.SetOfflineAsync(true);
        await finn.Page.Locator("fieldset.question textarea[name^='a.']").First.FillAsync("Two rings.");
        await Expect(finn.Page.Locator("#shop-status")).ToContainTextAsync("Kept on this phone");
        await Sound(finn, "offline");
    }

    [Fact]
    public async Task The_notice_of_a_desk_without_connection_can_be_read()
    {
        await using var nora = await Someone.At(chrome, await portals.Shared(), "Nora Finch");
        await nora.Page.GotoAsync("/administration/jobs");
        // As Blazor's script does when the connection breaks off.
        await nora.Page.EvaluateAsync("document.getElementById('components-reconnect-modal').classList.add('components-reconnect-show')");
        await Expect(nora.Page.Locator("#components-reconnect-modal")).ToContainTextAsync("comes back by itself");
        await Sound(nora, "reconnect");
    }

    private static async Task Sound(Someone someone, string picture) => Assert.Empty(await someone.Page.CloseLook($"state-{picture}"));
}
