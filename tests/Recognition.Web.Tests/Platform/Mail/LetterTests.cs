using Recognition.Domain.Settings;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Tests.Platform.Mail;

public sealed class LetterTests
{
    private static readonly CitySettings City = new([], new BusinessCalendar([]), new DateOnly(2026, 11, 16));

    private static readonly Reader Ann = new(Guid.NewGuid(), "Ann Lee", "ann@city.example");

    [Fact]
    public void A_letter_is_greeting_text_link_and_signature() =>
        Assert.Equal("Dear Ann Lee,\n\nVote now.\n\nIn the portal: https://portal.city.example/award\n\nKansas City, Missouri\nRecognition portal\n",
            new Letter("Vote", "Vote now.\r\n", "/award", KnownTo: null).Written(Ann, City, new(new Uri("https://portal.city.example"))));

    [Fact]
    public void Without_the_portals_address_there_is_no_link() =>
        Assert.Equal("Hello,\n\nVote now.\n\nKansas City, Missouri\nRecognition portal\n", new Letter("Vote", "Vote now.", "/award", KnownTo: null).Written(Ann with { Name = null }, City, new(Address: null)));

    [Theory]
    [InlineData("word ")]
    [InlineData("unbroken")]
    [InlineData("😀")]
    public void What_is_typed_in_one_long_line_is_folded_and_no_word_is_lost(string word)
    {
        var text = string.Concat(Enumerable.Repeat(word, 600)).Trim();
        var written = new Letter("Vote", text, "/", KnownTo: null).Written(Ann, City, new(Address: null));
        Assert.All(written.Split('\n'), line => Assert.True(line.Length <= 998 && !line.Contains('\uFFFD')));
        var told = written.Split("\n\n")[1];
        Assert.Equal(text, told.Replace("\n", word.EndsWith(' ') ? " " : "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_subject_ends_at_a_word_and_line_breaks_in_it_are_none()
    {
        var heading = new Letter($"Shop results of\n{string.Join(' ', Enumerable.Repeat("Facilities", 20))}", "", "/", KnownTo: null).Heading;
        Assert.Equal($"Shop results of {string.Join(' ', Enumerable.Repeat("Facilities", 5))}…", heading);
        Assert.InRange(heading.Length, 1, Letter.LongestSubject);
    }
}
