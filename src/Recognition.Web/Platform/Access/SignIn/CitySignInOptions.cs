using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace Recognition.Web.Platform.Access.SignIn;

/// <summary>The code flow's options, with the city's own settings beside them.</summary>
internal sealed class CitySignInOptions : OAuthOptions
{
    [AllowNull] public SignInSettings Settings { get; set; }
}
