using Recognition.Domain.Pacesetter;

namespace Recognition.Web.Platform.Commands;

/// <summary><c>recount FILE</c>: counts an exported contest again. No database, no sign-in, no configuration.</summary>
public static class RecountCommand
{
    /// <inheritdoc cref="JsonCommand.Run"/>
    public static int Run(string[] args, TextReader stdin, TextWriter stdout, TextWriter stderr) =>
        JsonCommand.Run("recount", Recount.Run, args, stdin, stdout, stderr);
}
