using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Recognition.Web.Platform.Access;

/// <summary>Looks every half minute whether the person at an open desk still works for the city; the desk closes where not.</summary>
internal sealed class StillAllowed(ILoggerFactory loggers, IServiceScopeFactory scopes) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Is(authenticationState.User);
        return await scope.ServiceProvider.GetRequiredService<Guard>().Who(cancellationToken) is not null;
    }
}
