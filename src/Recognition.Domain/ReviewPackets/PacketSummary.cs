using Recognition.Domain.Indicators;
using Recognition.Domain.Time;

namespace Recognition.Domain.ReviewPackets;

/// <summary>How a department stands, in three or four sentences: what its director and the City Manager read first. Nothing is said but what the figures say.</summary>
internal static class PacketSummary
{
    public static IReadOnlyList<string> Of(PacketSubject subject, ShopsSection shops, IReadOnlyList<MeasureLine> lines, AwardSection award, HoursSection hours)
    {
        var sentences = new List<string> { Shops(subject, shops), Measures(subject, [.. lines.Where(line => !line.CityWide)]), People(award, hours) };
        var late = shops.Late.Sum(result => result.Score.Released);
        if (shops.Late.Count > 0) sentences.Add($"{Written.Count(late, "shop of an earlier quarter was", "shops of earlier quarters were")} released too late for {(shops.Late.Count == 1 ? "its" : "their")} own packet and {(late == 1 ? "stands" : "stand")} here as {(shops.Late.Count == 1 ? "a late result" : "late results")}.");
        return sentences;
    }

    private static string Shops(PacketSubject subject, ShopsSection shops)
    {
        if (shops.Department.Released == 0) return $"No shops of {subject.Department} were released for {subject.Quarter}.";
        return Scored(subject, shops) + (shops.Failed == 0 ? "." : $"; {Written.Count(shops.Failed, "shop", "shops")} failed on something critical.");
    }

    private static string Scored(PacketSubject subject, ShopsSection shops)
    {
        if (shops.Department.Percent is not { } own)
            return $"{Written.Count(shops.Department.Released, "shop", "shops")} of {subject.Department} {(shops.Department.Released == 1 ? "was" : "were")} released for {subject.Quarter}, {(shops.Department.Released == 1 ? "and it was not" : "none of them")} scored";
        var text = $"In {subject.Quarter} {subject.Department} scored {own.Display()} % over {shops.Department.Base}";
        text += shops.Department.N < subject.MinimumBase ? ", too few to compare"
            : shops.City.Percent is { } city ? $", {Beside((own - city).Display())} the city's {city.Display()} % over {shops.City.Base}" : "";
        return text + Change(subject, shops);
    }

    private static string Change(PacketSubject subject, ShopsSection shops)
    {
        var before = shops.Trend.FirstOrDefault(point => point.Quarter == subject.Quarter.Previous.ToString())?.Department;
        if (before?.Percent is not { } then || before.N < subject.MinimumBase || shops.Department.N < subject.MinimumBase) return "";
        var by = (shops.Department.Percent!.Value - then).Display();
        return by == "0.00" ? ", as in the quarter before" : by[0] == '-' ? $", {by[1..]} points less than in the quarter before" : $", {by} points more than in the quarter before";
    }

    private static string Measures(PacketSubject subject, IReadOnlyList<MeasureLine> lines)
    {
        if (lines.Count == 0) return $"{subject.Department} has no measures of its own.";
        var compared = lines.Where(line => line.Status is ReadingStatus.Met or ReadingStatus.NotMet).ToList();
        var missed = compared.Where(line => line.Status is ReadingStatus.NotMet).ToList();
        var silent = lines.Count(line => line.Status is ReadingStatus.NoReading);
        var text = compared.Count == 0 ? "None of its measures could be compared with a target"
            : missed.Count == 0 ? $"It met {(compared.Count == 1 ? "the one target" : $"all {compared.Count} targets")} that could be compared"
            : compared.Count == 1 ? $"It did not meet the one target that could be compared: {Missed(missed[0])}"
            : $"It met {(missed.Count == compared.Count ? "none" : $"{compared.Count - missed.Count}")} of {Written.Count(compared.Count, "target", "targets")} that could be compared; not met: {string.Join("; ", missed.Select(Missed))}";
        return text + (silent == 0 ? "." : $"; {Written.Count(silent, "measure has", "measures have")} no reading.");
    }

    private static string Missed(MeasureLine line) => $"{line.Name}: {line.Reading}, {line.TargetText}";

    private static string People(AwardSection award, HoursSection hours)
    {
        var won = award.Awards.Count == 0 ? "no award" : award.Awards.Count == 1 ? $"the Pacesetter award for {award.Awards[0].Name}" : $"{award.Awards.Count} Pacesetter awards";
        var gave = hours.People == 0 ? "No charitable hours were recorded" : $"{Written.Count(hours.People, "person", "people")} gave {Written.Hours(hours.Hours)} of charitable service";
        return $"There {(award.Nominations == 1 ? "was" : "were")} {(award.Nominations == 0 ? "no nominations" : Written.Count(award.Nominations, "nomination", "nominations"))} and {won}. {gave}.";
    }

    private static string Beside(string points) => points == "0.00" ? "the same as" : points[0] == '-' ? $"{points[1..]} points below" : $"{points} points above";
}
