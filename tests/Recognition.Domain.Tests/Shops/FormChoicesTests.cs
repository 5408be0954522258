using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

public sealed class FormChoicesTests
{
    private static readonly FormChoice Phone1 = Version("Phone shop", 1), Counter2 = Version("Counter", 2), Phone3 = Version("Phone shop", 3);

    private static readonly Guid Aviation = Department(1), Water = Department(2), Fire = Department(3);

    [Fact]
    public void Of_each_form_the_newest_version_is_offered_and_another_one_is_refused()
    {
        var choices = new FormChoices([Counter2, Phone3, Phone1], []);
        Assert.Equal([Phone3, Counter2], choices.Offered);
        Assert.Equal(Counter2.Id, choices.Demand("PhoneForm", Counter2.Id));
        Assert.Null(choices.Demand("PhoneForm", null));
        Assert.Equal("PhoneForm", Assert.Throws<RuleBroken>(() => choices.Demand("PhoneForm", Phone1.Id)).Field);
    }

    [Fact]
    public void Before_any_round_the_form_that_was_published_first_is_the_usual_one() => Assert.Equal((Phone3, null), (new FormChoices([Counter2, Phone3, Phone1], []).Usual, new FormChoices([], []).Usual));

    [Fact]
    public void The_last_rounds_choice_is_the_usual_one_and_a_department_keeps_its_own_in_the_newest_version()
    {
        var choices = new FormChoices([Phone1, Counter2, Phone3], [(Aviation, Counter2.Id), (Water, Phone1.Id), (Fire, Phone1.Id)]);
        Assert.Equal((Phone3, Counter2, null, null), (choices.Usual, choices.OwnOf(Aviation), choices.OwnOf(Water), choices.OwnOf(Department(4))));
        Assert.Equal(Counter2, new FormChoices([Phone1, Counter2, Phone3], [(Aviation, Counter2.Id)]).Usual);
    }

    /// <summary>Whatever is published besides, each department goes on with the form that it had.</summary>
    [Fact]
    public void A_form_that_is_published_afterwards_changes_nobodys_form() => Prop.ForAll(Arb.From(from had in Gen.Choose(0, 2).ArrayOf(5) from more in Gen.Choose(0, 3).ArrayOf(4) select (had, more)), it =>
    {
        FormChoice[] published = [Phone1, Counter2, Version("Visit of a clinic", 3)];
        List<(Guid, Guid)> last = [.. it.had.Index().Select(made => (Department(made.Index), published[made.Item].Id))];
        FormChoice[] later = [.. published, .. it.more.Index().Select(form => Version($"New {form.Item}", 4 + form.Index))];
        var (before, after) = (new FormChoices(published, last), new FormChoices(later, last));
        return before.Usual == after.Usual && last.TrueForAll(made => before.OwnOf(made.Item1) == after.OwnOf(made.Item1));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static FormChoice Version(string name, int number) => new(new Guid(number, 1, 0, new byte[8]), name, number);

    private static Guid Department(int number) => new(number, 2, 0, new byte[8]);
}
