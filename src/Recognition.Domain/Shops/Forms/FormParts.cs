namespace Recognition.Domain.Shops;

/// <summary>
/// The forms that give a form's figures to whoever holds nothing but the contract of <c>rescore</c>: one for the whole, one for access.
/// Both ask every question, so that the answers fit both; what belongs to the other weighs nothing. Questions of integrity
/// stand in neither. docs/programme.md, 2.11 and 2.12; docs/decisions/0010-access-beside.md.
/// </summary>
public static class FormParts
{
    /// <summary>Its percent is the form's own.</summary>
    public static FormDefinition Whole(FormDefinition form) => Part(form, section => !section.Access);

    /// <summary>Its percent is that of access; null where the form has no such section.</summary>
    public static FormDefinition? Access(FormDefinition form) => form.AccessSection is null ? null : Part(form, section => section.Access);

    /// <summary>The form as others than its reviewers see it: without questions of integrity, and without a section that holds nothing else.</summary>
    public static FormDefinition WithoutIntegrity(FormDefinition form) => form with
    {
        Sections = [.. form.Sections.Select(section => section with { Questions = [.. section.Questions.Where(question => !question.Integrity)] })
            .Where((section, i) => section.Questions.Count > 0 || form.Sections[i].Questions.Count == 0)],
    };

    private static FormDefinition Part(FormDefinition form, Func<Section, bool> counts)
    {
        var open = WithoutIntegrity(form);
        return open with { Sections = [.. open.Sections.Select(section => counts(section) ? section with { Access = false } : Weightless(section))] };
    }

    private static Section Weightless(Section section) => section with
    {
        Access = false,
        PassMark = null,
        Questions = [.. section.Questions.Select(question => question with { Weight = 0, Critical = Critical.None, Comment = CommentRule.Off })],
    };
}
