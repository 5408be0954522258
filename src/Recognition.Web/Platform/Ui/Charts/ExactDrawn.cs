using System.Globalization;
using Recognition.Domain.Numbers;

namespace Recognition.Web.Platform.Ui.Charts;

/// <summary>An exact number as a place in a drawing: where its rounded text says it is, and no nearer.</summary>
internal static class ExactDrawn
{
    public static double Drawn(this Rational exact) => double.Parse(exact.Display(), CultureInfo.InvariantCulture);
}
