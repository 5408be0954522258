using System.Text.RegularExpressions;

namespace Recognition.Web.Tests.Architecture;

/// <summary>What stands in the files themselves.</summary>
public sealed partial class SourceTests
{
    private static readonly string Root = Find();

    // A document of its own for the printer, which brings its styles along; the portal serves it to nobody as a page.
    private static readonly string[] Printed = ["PacketSheet.razor"];

    [Fact]
    public void No_page_brings_a_script_or_a_style_of_its_own()
    {
        var pages = Directory.GetFiles(Path.Combine(Root, "src"), "*.razor", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 20);
        Assert.Empty(pages.Where(page => !Printed.Contains(Path.GetFileName(page))).SelectMany(page => Inline().Matches(File.ReadAllText(page)).Select(match => $"{Path.GetFileName(page)}: {match.Value}")));
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Recognition.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests look at the sources, and must run beside them.");
    }

    // A style attribute or element, a script without a nonce, an event written as an attribute of HTML.
    [GeneratedRegex("""\sstyle="[^"]*"|<style\b|<script\b(?![^>]*\bnonce=)[^>]*>|\son[a-z]+="[^"]*"|href="javascript:""", RegexOptions.None)]
    private static partial Regex Inline();
}
