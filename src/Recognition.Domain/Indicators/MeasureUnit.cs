namespace Recognition.Domain.Indicators;

/// <summary>What a measure's reading is counted in. docs/programme.md, 2.1 and 7.4.</summary>
public enum MeasureUnit
{
    /// <summary>A rate: so many of so many.</summary>
    Percent,

    /// <summary>A mean of ratings from 1 to 5.</summary>
    Rating,

    /// <summary>So many, of nothing.</summary>
    Count,

    /// <summary>A mean over cases.</summary>
    Seconds,

    /// <summary>A mean over cases.</summary>
    Minutes,
}

/// <summary>Which direction is the better one; where neither is, a measure has none.</summary>
public enum Better
{
    Higher,
    Lower,
}

/// <summary>How often a reading is expected.</summary>
public enum ReadingPeriod
{
    Quarter,

    /// <summary>Once in a fiscal year, in the quarter in which it was taken; it stands in that packet and the three after it, or until the next.</summary>
    Year,
}
