using Microsoft.AspNetCore.Components.Authorization;

namespace Recognition.Web.Platform.Access;

/// <summary>
/// A turn of the person at a desk that no click began, such as a look every two seconds: the rights are found out anew, as for a request.
/// </summary>
public sealed class DeskTurn(IServiceScopeFactory scopes, AuthenticationStateProvider signIn)
{
    public async Task<TResult> Take<TUseCase, TResult>(Func<TUseCase, Task<TResult>> deed) where TUseCase : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Is((await signIn.GetAuthenticationStateAsync()).User);
        return await deed(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }
}
