using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

public sealed class KeptDraftTests
{
    private static readonly DateTime At = new(2026, 11, 16, 16, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void What_two_tabs_of_one_device_count_alike_is_taken_from_the_first_and_the_second_is_told()
    {
        var draft = new KeptDraft(Guid.NewGuid());
        Assert.True(draft.Keep("from the first", 1, 0, "phone", At));
        Assert.True(draft.Keep("from the first", 1, 0, "phone", At)); // sent twice
        Assert.False(draft.Keep("from the second", 1, 0, "phone", At));
        Assert.Equal("from the first", draft.Text);
        Assert.True(draft.Keep("more from the first", 3, 1, "phone", At));
        Assert.False(draft.Keep("more from the second", 2, 0, "phone", At)); // else it would take this for kept
        Assert.Equal("more from the first", draft.Text);
    }
}
