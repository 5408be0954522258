using Recognition.Domain.Time;

namespace Recognition.Domain.Shops;

/// <param name="Missing">Shops for which there is nobody.</param>
/// <param name="Free">Those of the pool against whom no rule stands.</param>
/// <param name="Barred">How many each rule bars.</param>
/// <param name="Full">By name: who could make one more, were they allowed one more in the round.</param>
/// <param name="Locked">By name: who could make one, did the days between two shops of a department not stand against it.</param>
public sealed record RotaGap(RotaWish Wish, int Missing, int Pool, int Free, IReadOnlyDictionary<Bar, int> Barred, IReadOnlyList<string> Full, IReadOnlyList<string> Locked)
{
    private const int MostNamed = 3;

    /// <summary>What is missing, by which rules, and the smallest change that would do.</summary>
    public string Sentence => Told([this]).Single();

    /// <summary>The same without what would tell who shops the department, or did: not even how many may. docs/programme.md, 9.2.</summary>
    public string PlainSentence => ToldPlainly([this]).Single();

    /// <summary>Why, and what would help. No number of shops stands in it: that changes when one is added by hand.</summary>
    public string Cause => $"{(Wish.Needs.Count == 0 ? "" : $"A scenario asks for {Named(Wish.Needs)}. ")}{Why}{Change}";

    /// <inheritdoc cref="PlainSentence"/>
    public string PlainCause => Pool == 0 ? Empty : "Too few of the pool may shop it. " + Usual;

    public static IEnumerable<string> Told(IEnumerable<RotaGap> gaps) => Told(gaps.Select(gap => (gap.Wish.DepartmentName, gap.Wish.Channel, gap.Missing, gap.Cause)));

    /// <inheritdoc cref="PlainSentence"/>
    public static IEnumerable<string> ToldPlainly(IEnumerable<RotaGap> gaps) => Told(gaps.Select(gap => (gap.Wish.DepartmentName, gap.Wish.Channel, gap.Missing, gap.PlainCause)));

    /// <summary>A sentence for each department and cause: what is missing by phone and in person for the same cause is said once.</summary>
    internal static IEnumerable<string> Told(IEnumerable<(string Department, Channel Channel, int Missing, string Cause)> gaps) =>
        from alike in gaps.GroupBy(gap => (gap.Department, gap.Cause))
        let missing = alike.GroupBy(gap => gap.Channel).OrderBy(own => own.Key).Select(own => (Channel: own.Key, Number: own.Sum(gap => gap.Missing)))
        select $"{alike.Key.Department}: {Written.And([.. missing.Select(own => $"{(own.Number == 1 ? "one shop" : $"{own.Number} shops")} {own.Channel.Words()}")])} cannot be made. {alike.Key.Cause}";

    private const string Empty = "The pool of shoppers is empty. Add shoppers to it.";

    private const string Usual = "Ask for fewer, or add shoppers from elsewhere.";

    private string OnceEach => $"{(Free == 1 ? "One shopper of the pool" : $"{Free} shoppers of the pool")} may shop this department, and each makes one shop of it in a round. ";

    private bool ByLineAlone => Barred.Keys.All(bar => bar is Bar.Works or Bar.Leads or Bar.ReportsInto or Bar.Supervises);

    private string Why =>
        Pool == 0 ? Empty
        : Free == 0 && ByLineAlone ? "Every shopper of the pool works in this department or belongs to its line of supervision. "
        : (Free == 0 ? "Nobody of the pool may shop it. " : OnceEach) + (ByLineAlone ? "" : $"Of the others {Written.And([.. Barred.OrderByDescending(bar => bar.Value).ThenBy(bar => bar.Key).Select(bar => bar.Key.Count(bar.Value, Wish.FormName))])}. ");

    // Each of these makes one shop more.
    private string Change
    {
        get
        {
            if (Pool == 0) return "";
            List<string> ways = [];
            if (Full.Count > 0) ways.Add($"let {Named(Full)} make one shop more in the round");
            if (Locked.Count > 0) ways.Add($"a later window, in which {Named(Locked)} may shop it again");
            if (Barred.ContainsKey(Bar.NotCertified)) ways.Add($"somebody of the pool who passes the quiz on {Wish.FormName}");
            if (ways.Count == 0) return Barred.ContainsKey(Bar.LacksSkill) ? $"Add a shopper from elsewhere who meets {Named(Wish.Needs)}, or say who of the pool does." : Free == 0 ? "Add a shopper from elsewhere." : Usual;
            return $"The smallest change: one more shopper who may shop {Wish.DepartmentName}{(Wish.Needs.Count == 0 ? "" : $" and meets {Named(Wish.Needs)}")}, or {string.Join(", or ", ways)}.";
        }
    }

    private static string Named(IReadOnlySet<string> needs) => Written.And([.. needs.Order(StringComparer.Ordinal)]);

    private static string Named(IReadOnlyList<string> names) => string.Join(" or ", names.Order(StringComparer.Ordinal).Take(MostNamed));
}
