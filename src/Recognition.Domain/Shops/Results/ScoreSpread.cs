using System.Globalization;
using Recognition.Domain.Json;
using Recognition.Domain.Numbers;
using Recognition.Domain.Time;

namespace Recognition.Domain.Shops;

/// <summary>
/// How the percents of released shops are spread: over steps of ten percent and, for the whole city alone, over the weekdays and hours of
/// the calls and visits. No department is told an hour. docs/programme.md, 2.13.
/// </summary>
public sealed class ScoreSpread
{
    /// <summary>From 0 to under 10 percent, and so on; the last holds 100 and above too.</summary>
    public const int Steps = 10;

    private readonly int[] tens = new int[Steps];
    private readonly SortedDictionary<WeekHour, ScoreSum> hours = new(WeekHour.Order);
    private readonly CityZone? zone;

    /// <param name="zone">By whose clock the hours are reckoned; null where none are kept.</param>
    public ScoreSpread(CityZone? zone) => this.zone = zone;

    /// <summary>Scored shops by step.</summary>
    public IReadOnlyList<int> Tens => tens;

    /// <summary>Σ percent²: with the sum and the number it gives the interval of the mean.</summary>
    public Rational Squares { get; private set; }

    public CityZone? Zone => zone;

    /// <summary>Empty for a department.</summary>
    public IReadOnlyDictionary<WeekHour, ScoreSum> Hours => hours;

    /// <summary>Adds a shop that was scored.</summary>
    /// <param name="performedAt">When the call or visit took place, in UTC.</param>
    public void Add(Rational percent, DateTime performedAt)
    {
        tens[percent >= 100 ? Steps - 1 : (int)(percent / Steps).Whole()]++;
        Squares += percent * percent;
        if (zone is null) return;
        var local = zone.Local(performedAt);
        var at = new WeekHour(local.DayOfWeek, local.Hour);
        hours[at] = hours.GetValueOrDefault(at, ScoreSum.None).Plus(percent);
    }

    public ScoreSpread Plus(ScoreSpread other)
    {
        var sum = new ScoreSpread(zone ?? other.zone) { Squares = Squares + other.Squares };
        for (var i = 0; i < Steps; i++) sum.tens[i] = tens[i] + other.tens[i];
        foreach (var (at, hour) in hours.Concat(other.hours)) sum.hours[at] = sum.hours.GetValueOrDefault(at, ScoreSum.None).Plus(hour);
        return sum;
    }

    public bool IsSame(ScoreSpread other) => Squares == other.Squares && tens.SequenceEqual(other.tens) && hours.SequenceEqual(other.hours);

    public string Write() => JsonText.Of(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("squares", SealedScore.Text(Squares));
        writer.List("tens", tens, writer.WriteNumberValue);
        if (zone is not null)
        {
            writer.WriteString("zone", zone.Id);
            writer.WriteStartObject("hours");
            foreach (var (at, sum) in hours) writer.List(at.ToString(), [SealedScore.Text(sum.PercentSum), $"{sum.Scored}"], writer.WriteStringValue);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    });

    /// <exception cref="InputWrong">It is not what <see cref="Write"/> wrote.</exception>
    public static ScoreSpread Read(string json) => JsonAt.Read(json, at =>
    {
        var fields = at.Fields("squares", "tens", "zone", "hours");
        var spread = new ScoreSpread(fields["zone"] is { } zone ? CityZone.Named(zone.Name()) : null) { Squares = ReleasedSums.Fraction(fields.Need("squares")) };
        foreach (var (i, ten) in fields.Need("tens").Items(Steps).Index()) spread.tens[i] = ReleasedSums.Count(ten);
        foreach (var (key, sum) in fields["hours"]?.Entries(7 * 24) ?? []) spread.hours[WeekHour.Parse(key)] = ReleasedSums.Score(sum);
        return spread;
    });
}

/// <summary>An hour of the week by the city's clock.</summary>
/// <param name="Hour">0 to 23.</param>
public readonly record struct WeekHour(DayOfWeek Day, int Hour)
{
    // From Sunday on.
    internal static Comparer<WeekHour> Order { get; } = Comparer<WeekHour>.Create((one, other) => ((int)one.Day, one.Hour).CompareTo(((int)other.Day, other.Hour)));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Day}-{Hour}");

    internal static WeekHour Parse(string text)
    {
        var parts = text.Split('-');
        return new((DayOfWeek)int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
