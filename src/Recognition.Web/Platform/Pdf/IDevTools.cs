using System.Text.Json.Nodes;

namespace Recognition.Web.Platform.Pdf;

/// <summary>The way to a Chromium's DevTools: JSON messages, to it and from it.</summary>
internal interface IDevTools : IDisposable
{
    Task Send(byte[] message, CancellationToken cancel);

    /// <returns>The next answer or event.</returns>
    /// <exception cref="InvalidOperationException">Chromium has ended.</exception>
    Task<JsonNode> Receive(CancellationToken cancel);
}
