using Recognition.Domain.Numbers;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Seed;

public sealed class SeedFormsTests
{
    private const string WellServedByPhone = """
        { "A1": 2, "A2": "A person", "A3": "yes", "A4": "yes", "A5": 60, "B1": "yes", "B2": "yes", "B3": "yes", "C1": 5, "C2": 5, "C3": "yes", "C4": "na",
          "D1": "The right place was named", "D2": ["What to do", "How long it takes", "Whom to contact"], "D3": "no",
          "E1": "A reply was promised", "E2": "yes", "E4": 2, "F1": "yes", "F2": "yes", "G1": "All went well." }
        """;

    [Theory]
    [InlineData("phone")]
    [InlineData("in-person")]
    public void A_form_is_read_and_weighs_every_section(string form)
    {
        var read = Form(form);
        Assert.Empty(FormCheck.Problems(read));
        Assert.InRange(read.Questions.Count(question => question.Kind != QuestionKind.Text && question.Weight > 0), 18, 25);
        Assert.All(read.Sections, section => Assert.True(section.Weight > 0));
    }

    [Theory]
    [InlineData("phone")]
    [InlineData("in-person")]
    public void Every_question_serves_a_standard_and_a_promise_and_has_a_hint(string form)
    {
        var (standards, promises) = (SeedFile.Keys("standards.json", "standards"), SeedFile.Keys("promises.json", "promises"));
        var criteria = SeedFile.Rows($"forms/{form}.criteria.json", "questions");
        Assert.Equal(Form(form).Questions.Select(question => question.Key), criteria.Select(row => row.Of("question")));
        Assert.All(Form(form).Questions.Zip(criteria), pair =>
        {
            var (question, row) = pair;
            Assert.NotEmpty(row.Of("hint"));
            if (question.Kind == QuestionKind.Text) Assert.Equal("", row.Of("standard") + row.Of("promise"));
            else Assert.True(standards.Contains(row.Of("standard")) && promises.Contains(row.Of("promise")), question.Key);
        });
    }

    [Fact]
    public void The_bands_of_a_question_on_a_limit_begin_with_the_standard_s_own_figure()
    {
        var limits = SeedFile.Rows("standards.json", "standards").Where(row => row.TryGetProperty("limit", out _))
            .ToDictionary(row => row.Of("key"), row => row.GetProperty("limit").GetProperty("value").GetInt32());
        var bands = from form in (string[])["phone", "in-person"]
                    from pair in Form(form).Questions.Zip(SeedFile.Rows($"forms/{form}.criteria.json", "questions"))
                    where pair.First.Kind == QuestionKind.Number && limits.ContainsKey(pair.Second.Of("standard"))
                    select (Standard: pair.Second.Of("standard"), pair.First.Bands[0].UpTo);
        Assert.Equal(["contact.hold", "contact.rings", "contact.voicemail", "response.inquiry"], bands.Select(band => band.Standard).Distinct().Order());
        Assert.All(bands, band => Assert.Equal((Rational)limits[band.Standard], band.UpTo));
    }

    [Fact]
    public void Who_is_well_served_by_phone_gives_the_whole_score()
    {
        var score = Scoring.Of(Form("phone"), AnswersJson.Read(WellServedByPhone));
        Assert.Equal(((Rational)100, (Rational)100, false), (score.Percent, score.Access, score.Failed || score.Sections.Any(section => section.Failed)));
    }

    [Fact]
    public void A_call_that_ends_at_the_voicemail_is_scored_for_access_alone()
    {
        var score = Scoring.Of(Form("phone"), AnswersJson.Read("""
            { "A1": 4, "A2": "Voicemail", "A3": "no", "A6": ["The name", "The department", "When they return"], "A7": 30, "G1": "Nobody was there." }
            """));
        Assert.Equal((null, Rational.Of(700, 15)), (score.Percent, score.Access));
        Assert.Equal(["A"], score.Sections.Where(section => section.Percent is not null).Select(section => section.Key));
    }

    [Fact]
    public void Wrong_information_fails_its_section()
    {
        var score = Scoring.Of(Form("phone"), AnswersJson.Read(WellServedByPhone.Replace("The right place was named", "Wrong, or none")));
        Assert.Equal(["D"], score.Sections.Where(section => section.Failed).Select(section => section.Key));
        Assert.False(score.Failed);
    }

    [Fact]
    public void A_visit_at_which_nobody_came_is_scored_for_arrival_and_office()
    {
        var score = Scoring.Of(Form("in-person"), AnswersJson.Read("""
            { "A1": "Neither", "A2": "no", "A3": "Nobody noticed me", "A4": "na", "B1": "yes", "B2": 5, "B3": "na", "B4": "yes", "G1": "I waited and left." }
            """));
        Assert.Equal(((Rational)100, (Rational)0), (score.Percent, score.Access)); // arrival 0 of 6, the office 6 of 6: neither hides the other
    }

    // As the seed makes it: the section named beside it stands apart.
    private static FormDefinition Form(string name)
    {
        var form = FormJson.Read(SeedFile.Text($"forms/{name}.json"));
        var access = System.Text.Json.JsonDocument.Parse(SeedFile.Text($"forms/{name}.criteria.json")).RootElement.GetProperty("access").GetString();
        return form with { Sections = [.. form.Sections.Select(section => section with { Access = section.Key == access })] };
    }
}
