namespace Recognition.Web.Platform.Access.SignIn;

/// <summary>Why somebody was not signed in. The reason travels in the address of the page that tells it; nothing else does.</summary>
/// <param name="cause">For the log alone; null where the reason says it all.</param>
internal sealed class SignInRefused(SignInReason why, Exception? cause = null) : Exception(why.ToString(), cause)
{
    public SignInReason Why => why;

    /// <summary>The address of the page that tells the reason.</summary>
    public static string Page(SignInReason why) => $"/sign-in/refused?why={why}";
}

internal enum SignInReason
{
    /// <summary>The answer belongs to no sign-in that was begun here, or to one that is over.</summary>
    Expired,

    /// <summary>The person, or somebody at the provider, said no.</summary>
    Declined,

    /// <summary>The provider failed, or what it sent cannot be trusted.</summary>
    Provider,

    /// <summary>The account came without an employee number.</summary>
    NoNumber,

    /// <summary>The number is not on the personnel list.</summary>
    Unknown,

    /// <summary>The person does not work for the city today.</summary>
    NotEmployed,

    /// <summary>The number is tied to another account, or the account to another number.</summary>
    TiedElsewhere,
}
