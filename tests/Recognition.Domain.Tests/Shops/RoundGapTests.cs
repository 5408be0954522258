using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

public sealed class RoundGapTests
{
    [Fact]
    public void What_is_added_by_hand_is_told_after_the_words_of_the_draw_with_what_is_lacking_still()
    {
        var gap = new RoundGap(Guid.NewGuid(), 1, Guid.NewGuid(), Channel.Phone, null, 3, "Water: 3 shops by phone cannot be made. Ann may.", "Water: 3 shops by phone cannot be made.");
        Assert.True(gap.FillOne());
        Assert.Equal("Water: 3 shops by phone cannot be made. Ann may. Since then shops were added by hand: 2 cannot be made still.", gap.ToldTo(new HashSet<Guid>()));
        Assert.True(gap.FillOne());
        Assert.Equal("Water: 3 shops by phone cannot be made. Ann may. Since then shops were added by hand: 1 cannot be made still.", gap.ToldTo(new HashSet<Guid>()));
        Assert.Equal("Water: 3 shops by phone cannot be made. Since then shops were added by hand: 1 cannot be made still.", gap.ToldTo(new HashSet<Guid> { gap.DepartmentId }));
        Assert.False(gap.FillOne());
    }
}
