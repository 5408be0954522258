using Recognition.Domain.Json;

namespace Recognition.Domain.Tests.Json;

public sealed class JsonAtTests
{
    [Theory]
    [InlineData("", "$: is not JSON that can be read (line 1, byte 1)")]
    [InlineData("{\n\"a\": }", "$: is not JSON that can be read (line 2, byte 6)")]
    [InlineData("{} {}", "$: is not JSON that can be read (line 1, byte 4)")]
    [InlineData("""{"a": 1, "a": 2}""", "$.a: stands there twice")]
    [InlineData("""{"a": 1, "\u0061": 2}""", "$.a: stands there twice")]
    [InlineData("""{"x": 1}""", "$.x: is not a key that is known here")]
    [InlineData("""{"x y\n": 1}""", "$[\"x y\\n\"]: is not a key that is known here")]
    [InlineData("{}", "$: lacks the key \"a\"")]
    [InlineData("[]", "$: must be an object")]
    [InlineData("""{"a": true}""", "$.a: must be a number, or a decimal as text")]
    [InlineData("""{"a": "1e3"}""", "$.a: must be a number, or a decimal as text")]
    [InlineData("""{"a": 1e999999999}""", "$.a: has too many digits: 100 are read")]
    [InlineData("""{"a": 2.5}""", "$.a: must be a whole number from 0 to 9")]
    [InlineData("""{"a": "10"}""", "$.a: must be a whole number from 0 to 9")]
    [InlineData("""{"\ud800": 1}""", "$: is not text of whole characters")]
    public void What_is_wrong_is_said_with_its_place(string json, string message) =>
        Assert.Equal(message, Assert.Throws<InputWrong>(() => JsonAt.Read(json, at => at.Fields("a").Need("a").Whole(0, 9))).Message);

    [Theory]
    [InlineData("""["\ud800"]""", "$[0]: is not text of whole characters")]
    [InlineData("[1]", "$[0]: must be text")]
    [InlineData("""["ok", "  "]""", "$[1]: must not be empty")]
    [InlineData("""["ok", "ok", "ok"]""", "$: has 3 items, more than 2")]
    [InlineData("{}", "$: must be a list")]
    public void Lists_and_texts_are_bounded(string json, string message) =>
        Assert.Equal(message, Assert.Throws<InputWrong>(() => JsonAt.Read(json, at => at.Items(2).Select(item => item.Name()).ToList())).Message);

    [Fact]
    public void Deep_nesting_is_refused_before_it_is_read() =>
        Assert.Throws<InputWrong>(() => JsonAt.Read(new string('[', 100_000), at => at.IsNull));

    [Fact]
    public void A_text_longer_than_its_bound_is_refused() => Assert.Equal(
        "$: has more than 200 characters",
        Assert.Throws<InputWrong>(() => JsonAt.Read($"\"{new string('x', 201)}\"", at => at.Name())).Message);

    [Theory]
    [InlineData("3")]
    [InlineData("\"3\"")]
    [InlineData("3.0")]
    [InlineData("\"3.0\"")]
    [InlineData("0.3e1")]
    public void A_number_may_come_as_a_number_or_as_a_decimal_in_text(string json) =>
        Assert.Equal(3, JsonAt.Read(json, at => at.Whole(0, 9)));
}
