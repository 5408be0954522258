using Microsoft.AspNetCore.Components;

namespace Recognition.Web.Platform.Ui;

/// <summary>
/// What every component here inherits (_Imports.razor): it is drawn when what it shows was read, and not before. The framework would draw
/// it once while the database still answers, when there is nothing to show; on SQLite, whose answers are never waited for, nobody would notice.
/// </summary>
public abstract class LoadedFirst : ComponentBase
{
    private bool begun;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!begun)
        {
            begun = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }
}

/// <inheritdoc cref="LoadedFirst"/>
public abstract class LoadedFirstLayout : LoadedFirst
{
    /// <summary>The page.</summary>
    [Parameter] public RenderFragment? Body { get; set; }
}
