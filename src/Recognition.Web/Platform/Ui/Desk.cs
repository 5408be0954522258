using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Recognition.Web.Platform.Ui;

/// <summary>A desk is a page with a live connection; every other page is plain HTML.</summary>
internal static class Desk
{
    public static bool IsDesk(this HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type.IsDefined(typeof(RenderModeAttribute), true) ?? false;
}
