using Recognition.Web.Platform.Data;

namespace Recognition.Web.Home;

/// <summary>A feature's part of the home page: what waits for the person who looks. Each asks the database only where a permission gives cause.</summary>
public interface IWaiting
{
    Task<IReadOnlyList<WaitingTask>> For(Look look, CancellationToken cancel);
}

/// <param name="Text">The deed, such as "Review 4 shops".</param>
/// <param name="Address">Where it is done.</param>
/// <param name="By">The last day in the city's zone; null where there is no term.</param>
/// <param name="Done">Already; shown until its term is over, so that nobody wonders whether it went through.</param>
public sealed record WaitingTask(string Text, string Address, DateOnly? By = null, bool Done = false);
