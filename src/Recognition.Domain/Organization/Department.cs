namespace Recognition.Domain.Organization;

public sealed class Department { public Guid Id { get; private set; } public string Name { get; private set; } = ""; }
