using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

public sealed class FormDiffTests
{
    private static readonly Question A1 = Forms.YesNo("A1"), A2 = Forms.YesNo("A2"), A3 = Forms.YesNo("A3"), B1 = Forms.Scale("B1", 1, 5);

    private static readonly FormDefinition Before = Forms.Of(Forms.Section("A", A1, A2, A3), Forms.Section("B", B1));

    [Fact]
    public void The_same_form_differs_in_nothing_whatever_its_number() => Assert.Empty(FormDiff.Of(Before, Before with { Version = 2 }));

    [Fact]
    public void What_gains_or_loses_a_line_is_neither_new_nor_taken_out()
    {
        var after = Forms.Of(Forms.Section("A", A1 with { Required = true }, A2, A3), Forms.Section("B", B1) with { PassMark = 80 });
        Assert.Equal(["Section A/A1 Required: nothing, yes", "Section B Pass mark: nothing, 80"], FormDiff.Of(Before, after).Select(Told));
        Assert.Equal(["Section A/A1 Required: yes, nothing", "Section B Pass mark: 80, nothing"], FormDiff.Of(after, Before).Select(Told));
    }

    [Fact]
    public void What_was_put_in_or_taken_out_is_told_as_such_and_moves_nothing_beside_it()
    {
        var after = Forms.Of(Forms.Section("A", A1, Forms.YesNo("A4"), A3), Forms.Section("C", B1));
        Assert.Equal(
            ["Section A/A4 new Question: nothing, A4", "Section A/A4 new Kind: nothing, yesNo", "Section A/A4 new Weight: nothing, 1", "Section C new Section: nothing, C", "Section C/B1 Place: in section B, in section C", "Section A/A2 gone Question: A2, nothing", "Section B gone Section: B, nothing"],
            FormDiff.Of(Before, after).SelectMany(change => change.Lines.Select(line => Told(change with { Lines = [line] }))));
    }

    [Fact]
    public void What_changed_places_is_told_by_what_it_follows() =>
        Assert.Equal(["Section A/A2 Place: after A1, first", "Section A/A1 Place: first, after A2", "Section A/A3 Place: after A2, after A1"], FormDiff.Of(Before, Forms.Of(Forms.Section("A", A2, A1, A3), Forms.Section("B", B1))).Select(Told));

    private static string Told(FormChange change)
    {
        var line = Assert.Single(change.Lines);
        return $"Section {change.Section}{(change.Question is null ? "" : $"/{change.Question}")}{(change.IsNew ? " new" : "")}{(change.IsGone ? " gone" : "")} {line.Name}: {line.Before ?? "nothing"}, {line.After ?? "nothing"}";
    }
}
