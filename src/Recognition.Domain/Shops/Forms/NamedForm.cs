namespace Recognition.Domain.Shops;

/// <summary>A form, whatever its versions: a name in a channel.</summary>
public readonly record struct NamedForm(Channel Channel, string Name);
