using Recognition.Domain.Pacesetter;

namespace Recognition.Domain.Tests.Pacesetter;

public sealed class LotTests
{
    // By "printf '%s' seedAda | sha256sum" and so on.
    [Fact]
    public void A_lot_can_be_drawn_again_by_anybody_with_sha256sum()
    {
        Assert.Equal("19b25856e1c150ca834cffc8b59b23adbd0ec0389e58eb22b3b64768098d002b", Lot.Seal("seed"));
        Assert.Equal(["Zoë", "Cy", "Ada", "Ben"], Lot.Order("seed", ["Ada", "Ben", "Cy", "Zoë"]));
    }

    [Fact]
    public void A_lot_does_not_depend_on_how_the_names_are_listed() =>
        Assert.Equal(Lot.Order("a long secret", ["Ada", "Ben", "Cy"]), Lot.Order("a long secret", ["Cy", "Ada", "Ben"]));
}
