namespace Recognition.Web.Platform.Commands;

/// <summary>The portal cannot start as it is set up. The message says in a sentence what to set; whoever starts the portal reads it, and no stack trace.</summary>
public sealed class SettingWrong(string sentence) : Exception(sentence);
