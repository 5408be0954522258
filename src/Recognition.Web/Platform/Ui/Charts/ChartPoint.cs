namespace Recognition.Web.Platform.Ui.Charts;

/// <summary>One place on a chart's axis.</summary>
/// <param name="Label">Of the axis, short.</param>
/// <param name="Value">Null: nothing to draw there.</param>
/// <param name="Text">The value as it stands in the table, with its base.</param>
/// <param name="Beside">What is drawn beside it, such as the city's; null where there is nothing.</param>
public sealed record ChartPoint(string Label, double? Value, string Text, double? Beside = null, string? BesideText = null);
