using Microsoft.Playwright;
using Recognition.Browser.Tests.Platform;
using static Microsoft.Playwright.Assertions;

namespace Recognition.Browser.Tests;

/// <summary>What somebody typed is not lost when the page, or the session, ended meanwhile.</summary>
public sealed class TypedTextTests(Chrome chrome, Portals portals)
{
    [Fact]
    public async Task A_nomination_typed_while_the_session_ended_is_there_again_after_the_sign_in_and_gone_once_sent()
    {
        await using var portal = await portals.Fresh();
        await using var clara = await Someone.At(chrome, portal, "Clara Nye");
        await clara.Page.GotoAsync("/award/nominate?q=Sven+Lund");
        await clara.Page.Follow("Choose Sven Lund");
        var form = clara.Page.Url;
        await clara.Page.Named("Input.Service").FillAsync("Found a burst pipe at night.");
        await clara.Page.Named("Input.Reason").FillAsync("He stayed until everybody had water again.");
        await clara.Context.ClearCookiesAsync();
        await clara.Page.Press("Send nomination");

        await Expect(clara.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in"));
        await clara.Page.GetByRole(AriaRole.Button, new() { Name = "Become Clara Nye", Exact = true }).ClickAsync();
        await Expect(clara.Page.Named("Input.Service")).ToHaveValueAsync("Found a burst pipe at night.");
        await Expect(clara.Page.Named("Input.Reason")).ToHaveValueAsync("He stayed until everybody had water again.");
        await Expect(clara.Page.Locator("form [role=status]")).ToContainTextAsync("What you had typed here is back.");

        await clara.Page.Press("Send nomination");
        await Expect(clara.Page.Locator(".notice")).ToContainTextAsync("Your nomination is sent.");
        await clara.Page.GotoAsync(form);
        await Expect(clara.Page.Named("Input.Reason")).ToHaveValueAsync("");
        Assert.Empty(clara.Complaints);
    }

    [Fact]
    public async Task Nobody_finds_what_somebody_else_typed_in_the_same_tab()
    {
        await using var portal = await portals.Fresh();
        await using var clara = await Someone.At(chrome, portal, "Clara Nye");
        foreach (var signsOut in (bool[])[true, false])
        {
            await clara.Page.GotoAsync("/award/nominate?q=Sven+Lund");
            await clara.Page.Follow("Choose Sven Lund");
            var form = clara.Page.Url;
            await clara.Page.Named("Input.Reason").FillAsync("He stayed until everybody had water again.");
            if (signsOut) await clara.Page.Press("Sign out");
            else await clara.Context.ClearCookiesAsync();
            await clara.SignIn(signsOut ? "Clara Nye" : "Wilma Torres");
            await clara.Page.GotoAsync(form);
            await Expect(clara.Page.Named("Input.Reason")).ToHaveValueAsync("");
            Assert.Equal(0, await clara.Page.EvaluateAsync<int>("() => sessionStorage.length"));
        }
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_comment_sent_after_the_packet_was_checked_is_given_back_to_be_copied(bool script)
    {
        await using var portal = await portals.Fresh();
        await using var wilma = await Someone.At(chrome, portal, "Wilma Torres", Someone.Phone, script);
        await wilma.Page.Follow("Comment on the packet of Water Services");
        await wilma.Page.Locator("[name='Input.Section']").First.CheckAsync();
        await wilma.Page.Named("Input.Text").FillAsync("We know of the queue.");
        await wilma.Page.Press("Add comment");
        await Expect(wilma.Page.Locator(".notice")).ToBeVisibleAsync();
        await wilma.Page.Named("Input.Text").FillAsync("The second line is in use since October.");
        await using var hana = await Someone.At(chrome, portal, "Hana Reyes", script: script);
        await hana.Page.GotoAsync(new Uri(wilma.Page.Url).AbsolutePath);
        await hana.Page.Named("CheckInput.Early").CheckAsync();
        await hana.Page.Press("Check the packet");
        await Expect(hana.Page.Locator(".notice")).ToBeVisibleAsync();

        await wilma.Page.Press("Add comment");
        await Expect(wilma.Page.Locator("main [role=alert]")).ToContainTextAsync("Checked by Hana Reyes");
        await Expect(wilma.Page.GetByLabel("You typed: Text")).ToHaveValueAsync("The second line is in use since October.");
        await Expect(wilma.Page.Locator("article.packet")).ToBeVisibleAsync();
        if (script) Assert.Empty(await wilma.Page.Barriers()); // axe is a script itself, and would never answer
    }
}
