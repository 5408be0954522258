using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Recognition.Domain.Time;

namespace Recognition.Database;

/// <summary><c>2027-Q1/05</c>: the quarter, and the month that opens its fiscal year, should a city ever change that. It sorts by time.</summary>
internal sealed class QuarterText() : ValueConverter<Quarter, string>(quarter => Write(quarter), text => Read(text))
{
    public const int Length = 10;

    private static string Write(Quarter quarter) => string.Create(CultureInfo.InvariantCulture, $"{quarter.Address}/{quarter.FiscalYear.FirstMonth:00}");

    private static Quarter Read(string text) =>
        Quarter.TryParse(text[..7], int.Parse(text.AsSpan(8), CultureInfo.InvariantCulture), out var quarter) ? quarter : throw new FormatException($"\"{text}\" is no quarter.");
}
