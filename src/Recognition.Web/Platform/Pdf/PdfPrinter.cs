using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Recognition.Domain;

namespace Recognition.Web.Platform.Pdf;

/// <summary>
/// Prints static components as tagged PDFs, by the Chromium that the host has. It is started for the first document and kept for those
/// that follow; a minute after the last one it is ended.
/// </summary>
public sealed class PdfPrinter(IServiceScopeFactory scopes, ILoggerFactory loggers, IConfiguration configuration) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60), Keep = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim turn = new(1, 1);
    private Chromium? chromium;
    private CancellationTokenSource? end;

    /// <param name="parameters">The component's; it needs nothing of a request.</param>
    /// <exception cref="RuleBroken">No Chromium is here.</exception>
    public async Task<byte[]> Print<TComponent>(Dictionary<string, object?> parameters, CancellationToken cancel) where TComponent : IComponent =>
        await Print(await Render<TComponent>(parameters), cancel);

    public async Task<string> Render<TComponent>(Dictionary<string, object?> parameters) where TComponent : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    /// <param name="html">A whole document with its styles in it.</param>
    /// <exception cref="RuleBroken">No Chromium is here.</exception>
    public async Task<byte[]> Print(string html, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            end?.Cancel();
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(Patience);
            return await (await Running(patience.Token)).Print(html, patience.Token);
        }
        catch
        {
            // Half a conversation cannot be taken up again.
            await Stop();
            throw;
        }
        finally
        {
            if (chromium is not null) EndLater();
            turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        end?.Cancel();
        await Stop();
        turn.Dispose();
    }

    private async Task<Chromium> Running(CancellationToken cancel)
    {
        if (chromium is { HasEnded: true }) await Stop();
        var path = ChromiumPath.Find(configuration["Pdf:Chromium"])
            ?? throw new RuleBroken("PDFs are printed by Chromium, and there is none here. Install the package chromium (or Google Chrome or Microsoft Edge), or name its path in the setting Pdf:Chromium, then try again.");
        return chromium ??= await Chromium.Start(path, cancel);
    }

    private async Task Stop()
    {
        if (chromium is { } ended) await ended.DisposeAsync();
        chromium = null;
    }

    private void EndLater()
    {
        var mine = end = new CancellationTokenSource();
        _ = Task.Delay(Keep, mine.Token).ContinueWith(async _ =>
        {
            await turn.WaitAsync();
            try
            {
                if (!mine.IsCancellationRequested) await Stop();
            }
            finally
            {
                turn.Release();
            }
        }, CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
    }
}
