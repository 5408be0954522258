using System.Security.Cryptography;
using System.Text;
using Recognition.Domain;
using Recognition.Domain.Json;

namespace Recognition.Database.Seed;

/// <summary>The folder with the reference data. Its files are read strictly: a key that nobody knows is refused, not passed over.</summary>
public sealed class SeedFolder(string path)
{
    /// <summary>More records than any city has; a longer list is a mistake.</summary>
    public const int Most = 5000;

    /// <param name="file">The name within the folder, such as <c>forms/phone.json</c>.</param>
    /// <exception cref="SeedBroken">The file is missing, is not JSON, or <paramref name="read"/> refuses it.</exception>
    public T Read<T>(string file, Func<JsonAt, T> read)
    {
        var text = Text(file);
        try
        {
            return JsonAt.Read(text, read);
        }
        catch (InputWrong wrong)
        {
            throw new SeedBroken(file, wrong.Path, wrong.Sentence);
        }
    }

    /// <exception cref="SeedBroken">The file is missing.</exception>
    public string Text(string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(path, file));
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new SeedBroken(file, "its place", "the file is missing or cannot be opened");
        }
    }
}

/// <summary>What the loaders ask of a place in a file.</summary>
internal static class SeedAt
{
    /// <summary>Makes an entity of what stands there; a rule that it breaks is a mistake of the file at this place.</summary>
    public static T Make<T>(this JsonAt at, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (RuleBroken broken)
        {
            throw at.Wrong(broken.Message.TrimEnd('.'));
        }
    }

    /// <summary>
    /// The id of a record. It hangs on the file and the key alone, so that whatever is drawn over ids, as a rota is, comes out alike in
    /// every city that began with the same files.
    /// </summary>
    public static Guid Id(string file, string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{file} {key}")).AsSpan(0, 16));

    /// <summary>The text there, which no record before it has.</summary>
    public static string Unique(this JsonAt at, ISet<string> seen, int longest = 120) =>
        at.Name(longest) is var text && seen.Add(text) ? text : throw at.Wrong("stands in this file twice");
}
