using System.Text;
using Recognition.Domain.Json;

namespace Recognition.Web.Platform.Commands;

/// <summary>A command that reads one JSON document and writes another.</summary>
internal static class JsonCommand
{
    private const int Computed = 0;
    private const int WrongInput = 2;
    // A million answers take half of it. Pipes and devices do not say how long they are, so what is read is counted.
    private const int MostCharacters = 250_000_000;

    // Bytes that are no text are refused, not replaced: two names must not become one.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="args">What follows the command's name: a file, or <c>-</c> for <paramref name="stdin"/>.</param>
    /// <returns>0: computed, <paramref name="stdout"/> holds the document. 2: wrong input, <paramref name="stderr"/> holds one line.</returns>
    public static int Run(string name, Func<string, string> compute, string[] args, TextReader stdin, TextWriter stdout, TextWriter stderr)
    {
        try
        {
            var file = args is [var only] ? only : throw new InputWrong(name, $"takes one file ({name} FILE), or - for standard input");
            stdout.WriteLine(compute(file == "-" ? ReadAll(stdin, "standard input") : ReadFile(file)));
            return Computed;
        }
        catch (InputWrong wrong)
        {
            stderr.WriteLine(wrong.Message);
            return WrongInput;
        }
    }

    private static string ReadAll(TextReader reader, string name)
    {
        var (text, block) = (new StringBuilder(), new char[1 << 16]);
        while (reader.ReadBlock(block) is > 0 and var read)
        {
            if (text.Length + read > MostCharacters) throw new InputWrong(name, $"is longer than 250 million characters, the most that are read");
            text.Append(block, 0, read);
        }

        return text.ToString();
    }

    private static string ReadFile(string file)
    {
        try
        {
            using var reader = new StreamReader(file, Strict);
            return ReadAll(reader, JsonWords.Quote(file));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputWrong(JsonWords.Quote(file), wrong switch
            {
                FileNotFoundException or DirectoryNotFoundException => "there is no such file",
                UnauthorizedAccessException => "is not a file that may be read",
                DecoderFallbackException => "is not UTF-8 text",
                _ => "cannot be read",
            });
        }
    }
}
