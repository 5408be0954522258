using System.Globalization;
using Recognition.Domain.CharitableLeave;
using Recognition.Domain.Time;

namespace Recognition.Domain.Settings;

/// <summary>The settings as they hold on one day, with the defaults of <see cref="SettingDefinition"/> where the city set nothing.</summary>
public sealed class CitySettings
{
    private readonly Dictionary<string, string> values;

    /// <param name="rows">All rows of all settings, past and future ones too.</param>
    /// <param name="day">The day, in the city's zone.</param>
    public CitySettings(IEnumerable<Setting> rows, BusinessCalendar calendar, DateOnly day)
    {
        values = rows.Where(row => row.From <= day).GroupBy(row => row.Key).ToDictionary(rows => rows.Key, rows => rows.MaxBy(row => row.From)!.Value);
        Calendar = calendar;
        Zone = CityZone.Named(Text(SettingDefinition.CityZone));
    }

    public CityZone Zone { get; }

    public BusinessCalendar Calendar { get; }

    public string CityName => Text(SettingDefinition.CityName);

    public string Color => Text(SettingDefinition.CityColor);

    public string Seal => Text(SettingDefinition.CitySeal);

    /// <summary>1 to 12.</summary>
    public int FirstMonth => Whole(SettingDefinition.FirstMonth);

    public TimeOnly Opens => TimeOnly.ParseExact(Text(SettingDefinition.Opens), "HH:mm", CultureInfo.InvariantCulture);

    public TimeOnly Closes => TimeOnly.ParseExact(Text(SettingDefinition.Closes), "HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The fewest cases on which a figure is compared or ranked.</summary>
    public int MinimumBase => Whole(SettingDefinition.MinimumBase);

    /// <summary>Business days from the end of a round's window to its release.</summary>
    public int ReleaseDays => Whole(SettingDefinition.ReleaseDays);

    /// <summary>Business days that a window closes before Customer Service Week, at the least.</summary>
    public int ServiceWeekDays => Whole(SettingDefinition.ServiceWeekDays);

    /// <summary>Business days in which a department may object to an answer of an accepted shop.</summary>
    public int ReplyDays => Whole(SettingDefinition.ReplyDays);

    public bool TwoPersonsRelease => Whole(SettingDefinition.ReleasePersons) == 2;

    /// <summary>The code of the department that runs the shops, whose own shops somebody outside it reviews and releases. docs/programme.md, 1.6.</summary>
    public string ShopsDepartment => Text(SettingDefinition.ShopsDepartment);

    /// <summary>The lowest mean grade with which shops are offered, 1 to 5. docs/programme.md, 1.16.</summary>
    public int MinimumGrade => Whole(SettingDefinition.MinimumGrade);

    /// <summary>From how many graded reports on the mean counts.</summary>
    public int GradedReports => Whole(SettingDefinition.GradedReports);

    /// <summary>Days from a call or visit within which its shopper does not shop the department again.</summary>
    public int LockoutDays => Whole(SettingDefinition.LockoutDays);

    /// <summary>The most shops that one shopper has in a round.</summary>
    public int ShopsARound => Whole(SettingDefinition.ShopsARound);

    /// <summary>The most shops that one shopper has on a day.</summary>
    public int ShopsADay => Whole(SettingDefinition.ShopsADay);

    /// <summary>The languages and access needs that a scenario may ask for. docs/programme.md, 1.8.</summary>
    public IReadOnlyList<string> Needs => SettingDefinition.Parts(Text(SettingDefinition.Needs));

    /// <summary>Whether shoppers may add recordings. docs/programme.md, 1.9.</summary>
    public bool TakesSound => Text(SettingDefinition.Sound) == "yes";

    /// <summary>How many hours somebody has in a leave year, over both uses.</summary>
    public LeavePool LeavePool => new(new Hours(decimal.Parse(Text(SettingDefinition.PoolHours), CultureInfo.InvariantCulture)), Text(SettingDefinition.FirstYearLeave) == "prorated", Text(SettingDefinition.PartTimeLeave) == "prorated");

    public bool LeaveYearIsFiscal => Text(SettingDefinition.LeaveYear) == "fiscal";

    public bool BallotsAreSecret => Text(SettingDefinition.BallotMode) == "secret";

    /// <summary>Ballots, blank ones included, without which a contest has no result.</summary>
    public int BallotQuorum => Whole(SettingDefinition.BallotQuorum);

    public int CommentDays => Whole(SettingDefinition.CommentDays);

    public int RetainAuditValuesYears => Whole(SettingDefinition.RetainAuditValues);

    public int RetainMailDays => Whole(SettingDefinition.RetainMail);

    /// <summary>The percent from which a shop is excellent. docs/programme.md, 2.14.</summary>
    public int RecognizedFrom => Whole(SettingDefinition.RecognizedFrom);

    /// <summary>The percent under which a criterion is weak. docs/programme.md, 2.16.</summary>
    public int WeakBelow => Whole(SettingDefinition.WeakBelow);

    public int RetainAnswersYears => Whole(SettingDefinition.RetainAnswers);

    public int RetainNarrativesYears => Whole(SettingDefinition.RetainNarratives);

    public int RetainDraftsDays => Whole(SettingDefinition.RetainDrafts);

    /// <summary>Whether nothing of any shop is disposed of.</summary>
    public bool HoldsAllShops => Text(SettingDefinition.LegalHold) == "yes";

    /// <summary>The value as written, or the default.</summary>
    public string Text(string key) => values.GetValueOrDefault(key) ?? SettingDefinition.Of(key).Default;

    public Quarter QuarterOf(DateOnly day) => Quarter.Of(day, FirstMonth);

    /// <summary>The close of business of a day, in UTC: when a term that ends on that day ends.</summary>
    public DateTime CloseOf(DateOnly day) => Zone.Utc(day, Closes);

    private int Whole(string key) => int.Parse(Text(key), CultureInfo.InvariantCulture);
}
