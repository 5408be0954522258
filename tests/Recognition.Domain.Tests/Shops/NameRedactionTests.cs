using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

public sealed class NameRedactionTests
{
    private static readonly NameRedaction Names = new(["Clara Nye", "Sven Lund", "Ann O'Brien"], ["Clara Nye", "Will Marsh"], ["Blue, desk"]);

    [Theory]
    [InlineData("Sven Lund answered.", "[employee] answered.")]
    [InlineData("sven  lund answered.", "[employee] answered.")]
    [InlineData("Clara's answer was right, and Nye agreed.", "[employee]'s answer was right, and [employee] agreed.")]
    [InlineData("I will call; Will did.", "I will call; [employee] did.")]
    [InlineData("Ann O'Brien (front desk)", "[employee] (front [redacted])")]
    [InlineData("The blue counter", "The [redacted] counter")]
    [InlineData("Sven alone works elsewhere.", "Sven alone works elsewhere.")]
    [InlineData("Clarabel Nyes", "Clarabel Nyes")]
    [InlineData("", "")]
    public void Full_names_of_all_and_single_names_of_the_department_are_taken_out_as_they_are_spelled(string text, string expected) => Assert.Equal(expected, Names.Of(text));

    [Fact]
    public void A_name_that_the_shopper_gave_is_taken_out_of_the_shoppers_words_however_it_is_written() =>
        Assert.Equal("[employee] helped, thanks [employee].", Names.Of("Zebulon helped, thanks ZEBULON.", ["Zebulon"]));
}
