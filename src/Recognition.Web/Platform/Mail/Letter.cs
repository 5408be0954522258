namespace Recognition.Web.Platform.Mail;

/// <summary>What a message says: plain text, the facts first, then what to do and where.</summary>
public sealed record Letter(string Subject, string Body);
