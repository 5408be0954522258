using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Recognition.Web.Platform.Access;

/// <summary>Every action on an open desk is a turn of its own: the rights are found out anew.</summary>
internal sealed class CallerOfCircuit(Caller caller, AuthenticationStateProvider signIn) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async activity =>
    {
        caller.Is((await signIn.GetAuthenticationStateAsync()).User);
        await next(activity);
    };
}
