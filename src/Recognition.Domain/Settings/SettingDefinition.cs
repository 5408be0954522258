using System.Globalization;
using System.Text.RegularExpressions;

namespace Recognition.Domain.Settings;

/// <summary>What can be set, with its default and the check of a new value (docs/programme.md: what bears “default” there).</summary>
/// <param name="Group">Under which heading the settings desk shows it.</param>
/// <param name="Refusal">The sentence for a value that the setting does not take; null for one that it takes.</param>
public sealed partial record SettingDefinition(string Key, string Group, string Title, string Hint, string Default, Func<string, string?> Refusal)
{
    public const string CityName = "city.name";
    public const string CityZone = "city.zone";
    public const string CityColor = "city.color";
    public const string CitySeal = "city.seal";
    public const string FirstMonth = "fiscalYear.firstMonth";
    public const string Opens = "hours.opens";
    public const string Closes = "hours.closes";
    public const string MinimumBase = "figures.minimumBase";
    public const string ReleaseDays = "release.businessDays";
    public const string ServiceWeekDays = "release.serviceWeekBusinessDays";
    public const string ReleasePersons = "release.persons";
    public const string ReplyDays = "release.replyBusinessDays";
    public const string ShopsDepartment = "shops.department";
    public const string MinimumGrade = "shops.minimumGrade";
    public const string GradedReports = "shops.gradedReports";
    public const string LockoutDays = "shops.lockoutDays";
    public const string ShopsARound = "shops.mostARound";
    public const string ShopsADay = "shops.mostADay";
    public const string Needs = "shops.needs";
    public const string Sound = "shops.sound";
    public const string PoolHours = "leave.poolHours";
    public const string LeaveYear = "leave.year";
    public const string FirstYearLeave = "leave.firstYear";
    public const string PartTimeLeave = "leave.partTime";
    public const string BallotMode = "award.ballotMode";
    public const string BallotQuorum = "award.quorum";
    public const string CommentDays = "packet.commentBusinessDays";
    public const string RetainAuditValues = "retention.auditValuesYears";
    public const string RetainMail = "retention.sentMailDays";
    public const string RecognizedFrom = "recognition.fromPercent";
    public const string WeakBelow = "followUp.belowPercent";
    public const string RetainAnswers = "retention.shopAnswersYears";
    public const string RetainNarratives = "retention.narrativesYears";
    public const string RetainDrafts = "retention.shopDraftsDays";
    public const string LegalHold = "retention.shopsLegalHold";

    public static readonly IReadOnlyList<SettingDefinition> All =
    [
        new(CityName, "City", "Name of the city", "Stands at the head of every page, mail and packet.", "Kansas City, Missouri", Text(80)),
        new(CityZone, "City", "Time zone", "An IANA name, such as America/Chicago. Dates and terms are reckoned in it.", "America/Chicago", Zone),
        new(CityColor, "City", "Color", "Six hexadecimal digits, such as #1f4e79; dark enough for white text.", "#1f4e79", Color),
        new(CitySeal, "City", "Letters of the seal", "Up to three letters, shown where the seal stands.", "KC", Text(3)),
        new(FirstMonth, "Calendar", "First month of the fiscal year", "With May the fiscal year 2027 begins on 1 May 2026. Quarters of rounds, results and packets, and a fiscal leave year, are reckoned from it.", "5", Whole(1, 12)),
        new(Opens, "Calendar", "Offices open at", "24-hour time, such as 08:00.", "08:00", Time),
        new(Closes, "Calendar", "Offices close at", "24-hour time, such as 17:00. A term ends at the close of its last business day.", "17:00", Time),
        new(MinimumBase, "Figures", "Minimum base", "A figure on fewer cases is shown grey and never ranked.", "5", Whole(1, 100)),
        new(ReleaseDays, "Release", "Business days from the end of a round's window to its release", "The release time that a new round starts with.", "10", Whole(0, 60)),
        new(ServiceWeekDays, "Release", "Business days from the end of the window to Customer Service Week", "For the one round a year that is marked for it.", "15", Whole(0, 90)),
        new(ReleasePersons, "Release", "Persons who release a round", "Holds from its day on for the release of a round. The shops of Human Resources itself are released by one person outside it.", "1", Whole(1, 2)),
        new(ReplyDays, "Release", "Business days for a department's reply", "Counted from the day on which a shop was accepted; its round is not released before. Holds for shops accepted from its day on.", "5", Whole(1, 30)),
        new(ShopsDepartment, "Release", "Department that runs the shops", "Its code. Its own shops are reviewed and released by somebody outside it. A change is for rounds scheduled after it.", "HR", Text(12)),
        new(MinimumGrade, "Shops", "Lowest mean grade with which shops are offered", "From 1 to 5. A shopper whose reports are graded lower gets no further shop.", "3", Whole(1, 5)),
        new(GradedReports, "Shops", "Graded reports from which on the mean counts", "Until then a shopper is offered shops whatever the grades.", "3", Whole(1, 50)),
        new(LockoutDays, "Shops", "Days for which a shopper does not shop a department again", "Counted from the day of the last call or visit. 0 for none.", "90", Whole(0, 730)),
        new(ShopsARound, "Shops", "Shops of one shopper in a round", "At most. The draw keeps it, and so does whoever gives a shop to another.", "12", Whole(1, 100)),
        new(ShopsADay, "Shops", "Shops of one shopper on a day", "At most. They are drawn for different days where the window has enough.", "2", Whole(1, 10)),
        new(Needs, "Shops", "Languages and access needs of scenarios", "With commas between them. A scenario asks for some, and only shoppers who meet them get it. What is taken off the list stays where it was chosen.", "Spanish, Vietnamese, Somali, American Sign Language, Wheelchair user, Screen reader user, Relay call", List(Shops.ScenarioNeeds.Most, Shops.ScenarioNeeds.Limit)),
        new(Sound, "Shops", "Sound recordings beside answers", "While it says no, no shopper is asked for one whatever a form says. Recording has its own law: ask counsel before you turn it on.", "no", OneOf("no", "yes")),
        new(RecognizedFrom, "Results", "Percent from which a shop is excellent", "An employee named in a released shop at or above it may be commended. Names in other shops are shown to nobody.", "90", Whole(1, 100)),
        new(WeakBelow, "Results", "Percent under which a criterion is weak", "Where its base is large enough, the director is asked for a follow-up.", "70", Whole(1, 100)),
        new(PoolHours, "Charitable leave", "Paid hours in a leave year", "Over both uses together, in quarter hours. A change holds for the balances of the running leave year too.", "8.00", Quarters),
        new(LeaveYear, "Charitable leave", "Leave year", "Each day of service counts in the year it falls into. A change reckons balances anew, with hours that were taken before.", "fiscal", OneOf("fiscal", "calendar")),
        new(FirstYearLeave, "Charitable leave", "Pool in the year of entry", "For those who enter within the leave year. A change reckons balances anew.", "full", OneOf("full", "prorated")),
        new(PartTimeLeave, "Charitable leave", "Pool of part-time work", "A change reckons the balances of everybody who works part time anew.", "full", OneOf("full", "prorated")),
        new(BallotMode, "Pacesetter award", "Ballots", "A new contest starts with it; those that are open keep theirs. Ask counsel before you change it.", "recorded", OneOf("recorded", "secret")),
        new(BallotQuorum, "Pacesetter award", "Ballots needed for a result", "Blank ballots count for this. A new contest starts with it; those that are open keep theirs.", "3", Whole(0, 100)),
        new(CommentDays, "Packets", "Business days for directors' comments", "Counted from the day on which the packet was opened.", "10", Whole(1, 60)),
        new(RetainAuditValues, "Retention", "Years for which audit values are kept", "After that the trail keeps their hashes alone.", "7", Whole(1, 100)),
        new(RetainAnswers, "Retention", "Years for which the answers of shops are kept", "Counted from the release of their round, or from the end of its window. Scores, sums and seals stay.", "7", Whole(1, 100)),
        new(RetainNarratives, "Retention", "Years for which published narratives are kept", "Counted from the day of publication.", "7", Whole(1, 100)),
        new(RetainDrafts, "Retention", "Days for which drafts of shops are kept", "Counted from the end of the round's window; what was submitted is no draft.", "90", Whole(1, 3650)),
        new(LegalHold, "Retention", "Legal hold on all shops", "While it says yes nothing of any shop is disposed of. A single round can be held by itself.", "no", OneOf("no", "yes")),
        new(RetainMail, "Retention", "Days for which sent mail is kept", "Messages that were not delivered stay.", "90", Whole(1, 3650)),
    ];

    private static readonly Dictionary<string, SettingDefinition> ByKey = All.ToDictionary(d => d.Key);

    /// <exception cref="RuleBroken">There is no setting of that key.</exception>
    public static SettingDefinition Of(string key) =>
        ByKey.GetValueOrDefault(key) ?? throw new RuleBroken(nameof(Setting.Key), "There is no such setting. Choose one of the list.");

    private static Func<string, string?> Text(int limit) => value => value.Length <= limit ? null : $"This may have {limit} characters at most.";

    private static Func<string, string?> List(int most, int limit) => value => Parts(value) switch
    {
        { Count: 0 } => "Name one at least.",
        var parts when parts.Count > most => $"Name {most} at most.",
        var parts when parts.Exists(part => part.Length > limit) => $"Each may have {limit} characters at most.",
        var parts when parts.Distinct(StringComparer.OrdinalIgnoreCase).Count() < parts.Count => "One of them stands there twice.",
        _ => null,
    };

    /// <summary>The parts of a value that is a list.</summary>
    internal static List<string> Parts(string value) => [.. value.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static Func<string, string?> Whole(int least, int most) => value =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? null : $"Give a whole number from {least} to {most}.";

    private static Func<string, string?> OneOf(params string[] words) => value => words.Contains(value) ? null : $"Say {string.Join(" or ", words)}.";

    // The list, not the search: a machine may hold other files beside its zones, which the search takes too.
    private static string? Zone(string value) => TimeZoneInfo.GetSystemTimeZones().Any(zone => zone.Id == value) ? null : "There is no such zone. Give an IANA name, such as America/Chicago.";

    private static string? Time(string value) =>
        TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "Give a 24-hour time, such as 08:00.";

    private static string? Quarters(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours) && hours is >= 0 and <= 100 && hours * 4 % 1 == 0
            ? null : "Give hours in quarter steps, such as 8.00.";

    // White text on the color must reach a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3).
    private static string? Color(string value)
    {
        if (!Hexadecimal().IsMatch(value)) return "Give six hexadecimal digits, such as #1f4e79.";
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(value.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)).ToArray();
        var light = (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
        return 1.05 / (light + 0.05) >= 4.5 ? null : "White text cannot be read on this color. Choose a darker one.";
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Hexadecimal();
}
