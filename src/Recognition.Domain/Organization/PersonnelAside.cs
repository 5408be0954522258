namespace Recognition.Domain.Organization;

/// <summary>A line of a personnel file that another person must import, since it would widen the rights of who imports it now.</summary>
/// <param name="Rest">What is imported of it all the same; null where nothing is.</param>
public sealed record PersonnelAside(PersonnelEntry Entry, PersonnelEntry? Rest, PersonnelColumn Column, string Reason);
