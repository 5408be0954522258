namespace Recognition.Domain.Surveys;

/// <summary>One entry of the city's inventory of surveys: who is asked, and which department answers for it.</summary>
public sealed class Survey
{
    public const int KeyLimit = 60;
    public const int TextLimit = 200;

    private Survey() { }

    /// <param name="key">By which files name the survey; unique in the city.</param>
    /// <param name="departmentId">Null where no department answers for it yet.</param>
    public Survey(Guid id, string key, string name, string audience, Guid? departmentId)
    {
        (Id, DepartmentId) = (id, departmentId);
        Key = Sentence.Required(nameof(Key), key, KeyLimit);
        Name = Sentence.Required(nameof(Name), name, TextLimit);
        Audience = Sentence.Required(nameof(Audience), audience, TextLimit);
    }

    public Guid Id { get; private set; }

    public string Key { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Who is asked, such as "Residents of the city".</summary>
    public string Audience { get; private set; } = "";

    public Guid? DepartmentId { get; private set; }

    public Guid Version { get; private set; }
}
