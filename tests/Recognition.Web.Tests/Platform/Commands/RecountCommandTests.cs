using Recognition.Web.Platform.Commands;

namespace Recognition.Web.Tests.Platform.Commands;

public sealed class RecountCommandTests : IDisposable
{
    private const string Contest = """{ "method": "plurality", "nominees": ["Ada"], "ballots": [{ "choice": "Ada" }] }""";

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_file_and_standard_input_give_one_document()
    {
        File.WriteAllText(_file, Contest);
        var (code, output, error) = Run("", _file);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("\"winners\": [", output, StringComparison.Ordinal);
        Assert.Equal((0, output, ""), Run(Contest, "-"));
    }

    [Fact]
    public void Wrong_input_is_said_in_one_line_and_nothing_else()
    {
        var (code, output, error) = Run(Contest.Replace("\"choice\": \"Ada\"", "\"choice\": \"X\\n\"", StringComparison.Ordinal), "-");
        Assert.Equal((2, "", "$.ballots[0].choice: \"X\\n\" is not a nominee" + Environment.NewLine), (code, output, error));
    }

    [Theory]
    [InlineData("no-such-file.json", "\"no-such-file.json\": there is no such file")]
    [InlineData(".", "\".\": is not a file that may be read")]
    public void A_file_that_cannot_be_read_is_said_in_one_line(string file, string line) =>
        Assert.Equal((2, "", line + Environment.NewLine), Run("", file));

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        File.WriteAllBytes(_file, [0x22, 0xFF, 0x22]);
        Assert.EndsWith("is not UTF-8 text" + Environment.NewLine, Run("", _file).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_never_ends_is_given_up()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "There is no /dev/zero here.");
        Assert.Equal((2, "", "\"/dev/zero\": is longer than 250 million characters, the most that are read" + Environment.NewLine), Run("", "/dev/zero"));
    }

    [Fact]
    public void Without_a_file_it_says_how_to_be_called() => Assert.Equal((2, ""), (Run("").Code, Run("").Output));

    [Fact]
    public void Scoring_again_answers_in_the_same_way()
    {
        using var stdout = new StringWriter();
        using var stderr = new StringWriter();
        Assert.Equal(2, RescoreCommand.Run(["-"], new StringReader("{}"), stdout, stderr));
        Assert.Equal(("", "$: lacks the key \"form\"" + Environment.NewLine), (stdout.ToString(), stderr.ToString()));
    }

    private static (int Code, string Output, string Error) Run(string stdin, params string[] args)
    {
        using var stdout = new StringWriter();
        using var stderr = new StringWriter();
        var code = RecountCommand.Run(args, new StringReader(stdin), stdout, stderr);
        return (code, stdout.ToString(), stderr.ToString());
    }
}
