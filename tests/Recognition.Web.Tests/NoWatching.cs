using System.Runtime.CompilerServices;

namespace Recognition.Web.Tests;

/// <summary>Each host would watch its settings files for changes, and a machine has few watchers to give; no test edits those files.</summary>
internal static class NoWatching
{
    [ModuleInitializer]
    internal static void Say() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
