using Recognition.Domain.Shops;

namespace Recognition.Web.Platform.Commands;

/// <summary><c>rescore FILE</c>: scores exported shops again. No database, no sign-in, no configuration.</summary>
public static class RescoreCommand
{
    /// <inheritdoc cref="JsonCommand.Run"/>
    public static int Run(string[] args, TextReader stdin, TextWriter stdout, TextWriter stderr) =>
        JsonCommand.Run("rescore", Rescore.Run, args, stdin, stdout, stderr);
}
