using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Recognition.Domain;
using Recognition.Web.Platform.Pdf;

namespace Recognition.Web.Tests.Platform.Pdf;

public sealed class PdfPrinterTests
{
    private const string TwoPages = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Packet of Water Services</title>
        <style>@page { @bottom-right { content: "Page " counter(page) " of " counter(pages) } } h2 { break-before: page }</style></head>
        <body><h1>Water Services</h1><h2>Shops</h2><table><tr><th scope="col">Channel</th></tr><tr><td>Phone</td></tr></table>
        <svg role="img" aria-labelledby="t" width="10" height="10"><title id="t">A trend</title><rect width="10" height="10" /></svg><img src="http://127.0.0.1:9/x.png" alt=""></body></html>
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_comes_out_tagged_with_title_language_and_bookmarks()
    {
        Printing.Needed();
        await using var printer = Printer();

        var pdf = Encoding.Latin1.GetString(await printer.Print(TwoPages, Cancel));

        Assert.Contains("/MarkInfo <</Type /MarkInfo\n/Marked true>>", pdf, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot ", pdf, StringComparison.Ordinal);
        Assert.Contains("/Lang (en)", pdf, StringComparison.Ordinal);
        Assert.Contains("/Outlines ", pdf, StringComparison.Ordinal);
        Assert.Contains("/DisplayDocTitle true", pdf, StringComparison.Ordinal);
        Assert.Contains("/Title (Packet of Water Services)", pdf, StringComparison.Ordinal);
        Assert.Contains("/Scope /Column", pdf, StringComparison.Ordinal);
        Assert.Contains("/Alt (A trend)", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_numbered()
    {
        Printing.Needed();
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "There is no pdftotext here (poppler-utils) to read a PDF with.");
        await using var printer = Printer();
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, await printer.Print(TwoPages, Cancel), Cancel);
            var text = await Tool("/usr/bin/pdftotext", file, "-");
            Assert.Contains("Page 1 of 2", text, StringComparison.Ordinal);
            Assert.Contains("Page 2 of 2", text, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Documents_at_once_are_printed_one_after_the_other_by_one_Chromium()
    {
        Printing.Needed();
        await using var printer = Printer();

        var pdfs = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => printer.Print($"<title>Document {i}</title><h1>{i}</h1>", Cancel)));

        for (var i = 0; i < 5; i++) Assert.Contains($"/Title (Document {i})", Encoding.Latin1.GetString(pdfs[i]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_prints_the_sentence_says_what_to_install()
    {
        await using var printer = Printer("/no/such/chromium");

        Assert.Contains("Install the package chromium", (await Assert.ThrowsAsync<RuleBroken>(() => printer.Print(TwoPages, Cancel))).Message, StringComparison.Ordinal);
    }

    private static PdfPrinter Printer(string? chromium = null) => new(
        new ServiceCollection().BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), NullLoggerFactory.Instance,
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Pdf:Chromium"] = chromium }).Build());

    private static async Task<string> Tool(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return said;
    }
}
