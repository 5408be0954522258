using Recognition.Domain.Settings;
using Recognition.Domain.Time;

namespace Recognition.Web.Platform.Data;

internal static class AddressedQuarter
{
    /// <param name="address">As a web address says it: <c>2027-Q1</c>.</param>
    /// <exception cref="NotThere">It names no quarter.</exception>
    public static Quarter QuarterAt(this CitySettings city, string? address) =>
        Quarter.TryParse(address, city.FirstMonth, out var quarter) ? quarter : throw new NotThere();
}
