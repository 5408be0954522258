namespace Recognition.Domain.Settings;

/// <summary>A setting's value from one day on, until a later row of the same key takes its place.</summary>
public sealed class Setting
{
    public const int ValueLimit = 2000;

    private Setting() { }

    /// <param name="key">A key of <see cref="SettingDefinition.All"/>.</param>
    /// <param name="from">The first day, in the city's zone.</param>
    /// <param name="value">Written as its definition wants it; culture-free.</param>
    /// <exception cref="RuleBroken">There is no such setting, or the value is not one that it takes.</exception>
    public Setting(Guid id, string key, DateOnly from, string value)
    {
        (Id, Key, From) = (id, SettingDefinition.Of(key).Key, from);
        Change(value);
    }

    public Guid Id { get; private set; }

    public string Key { get; private set; } = "";

    public DateOnly From { get; private set; }

    public string Value { get; private set; } = "";

    public Guid Version { get; private set; }

    /// <exception cref="RuleBroken">The value is not one that the setting takes.</exception>
    public void Change(string value)
    {
        var text = Sentence.Required(nameof(Value), value, ValueLimit);
        if (SettingDefinition.Of(Key).Refusal(text) is { } sentence) throw new RuleBroken(nameof(Value), sentence);
        Value = text;
    }
}
