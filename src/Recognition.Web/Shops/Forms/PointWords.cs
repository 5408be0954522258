using Recognition.Domain.Numbers;

namespace Recognition.Web.Shops;

/// <summary>Points as people read them: whole ones without places.</summary>
internal static class PointWords
{
    /// <summary><c>3 of 4</c></summary>
    public static string Of(Rational earned, Rational possible) => $"{Of(earned)} of {Of(possible)}";

    /// <summary><c>3</c></summary>
    public static string Of(Rational points) => points.IsWhole ? points.ToString() : points.Display();
}
