using Recognition.Domain.Time;

namespace Recognition.Domain.Tests.Seed;

public sealed class SeedCityTests
{
    private static readonly List<string> Codes = SeedFile.Keys("departments.json", "departments", "code");

    [Fact]
    public void Departments_have_a_short_code_a_name_and_divisions_of_their_own()
    {
        SeedFile.AreUnique(Codes);
        SeedFile.AreUnique(SeedFile.Keys("departments.json", "departments", "name"));
        Assert.All(Codes, code => Assert.Matches("^[A-Z0-9]{2,12}$", code));
        Assert.All(SeedFile.Rows("departments.json", "departments"), row =>
            Assert.Equal(row.Texts("divisions").Distinct().Count(), row.Texts("divisions").Count()));
    }

    [Fact]
    public void Those_that_do_not_answer_to_the_City_Manager_are_not_in_review() =>
        Assert.Equal(["AUDITOR", "COURT", "POLICE"],
            SeedFile.Rows("departments.json", "departments").Where(row => !row.GetProperty("inReview").GetBoolean()).Select(row => row.Of("code")));

    [Fact]
    public void The_holidays_are_the_federal_ones_as_observed_and_fall_on_weekdays()
    {
        var years = SeedFile.Rows("holidays.json", "years");
        Assert.Equal([2025, 2026, 2027, 2028, 2029], years.Select(year => year.GetProperty("year").GetInt32()));
        Assert.All(years, year =>
        {
            var holidays = year.GetProperty("holidays").EnumerateArray().Select(row => new Holiday(row.Of("name"), Time.Some.On(row.Of("observed")))).ToList();
            Assert.Equal(HolidaysObserved.Of(year.GetProperty("year").GetInt32(), HolidaysObserved.Federal), holidays);
            Assert.DoesNotContain(holidays, holiday => holiday.Observed.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        });
    }

    [Fact]
    public void Measures_name_a_department_and_its_division()
    {
        SeedFile.AreUnique(SeedFile.Keys("measures.json", "measures"));
        var divisions = SeedFile.Rows("departments.json", "departments").ToDictionary(row => row.Of("code"), row => row.Texts("divisions").ToList());
        Assert.All(SeedFile.Rows("measures.json", "measures"), row =>
        {
            Assert.Contains(row.Of("department"), divisions.Keys);
            if (row.Of("division") is { Length: > 0 } division) Assert.Contains(division, divisions[row.Of("department")]);
            Assert.Contains(row.Of("unit"), (string[])["percent", "rating", "count", "seconds", "minutes"]);
            Assert.Contains(row.Of("better"), (string[])["higher", "lower", ""]);
            Assert.Contains(row.Of("period"), (string[])["quarter", "year"]);
        });
    }

    [Theory]
    [InlineData("GENERAL", "Information Technology", 85, "higher")]
    [InlineData("HR", "Recruitment", 80, "higher")]
    [InlineData("HOUSING", "Administration", 90, "higher")]
    [InlineData("WORKS", "Operations", 80, "higher")]
    [InlineData("FINANCE", "Revenue", 12, "lower")]
    public void The_targets_of_the_business_plans_are_kept(string department, string division, int target, string better)
    {
        var row = Assert.Single(SeedFile.Rows("measures.json", "measures"), row => row.Of("department") == department && row.Of("division") == division);
        Assert.Equal((target, better, "percent"), (row.GetProperty("target").GetInt32(), row.Of("better"), row.Of("unit")));
    }

    [Fact]
    public void The_inventory_has_the_five_surveys()
    {
        Assert.Equal(["citizen", "business", "water", "employee", "service"], SeedFile.Keys("surveys.json", "surveys"));
        Assert.All(SeedFile.Rows("surveys.json", "surveys"), row => Assert.Contains(row.Of("department"), Codes.Append("")));
    }

    [Fact]
    public void Organizations_are_marked_as_an_example_and_listed_for_a_use_from_a_day()
    {
        Assert.StartsWith("EXAMPLE.", SeedFile.Read("organizations.json").Of("note"));
        SeedFile.AreUnique(SeedFile.Keys("organizations.json", "organizations", "name"));
        Assert.All(SeedFile.Rows("organizations.json", "organizations"), row =>
        {
            Assert.StartsWith("Example ", row.Of("name"));
            Assert.NotEmpty(row.GetProperty("listings").EnumerateArray());
            Assert.All(row.GetProperty("listings").EnumerateArray(), listing =>
            {
                Assert.Contains(listing.Of("use"), (string[])["charitableCampaign", "schoolCooperative"]);
                Assert.True(listing.Of("until") is not { Length: > 0 } until || Time.Some.On(until) >= Time.Some.On(listing.Of("from")));
            });
        });
    }
}
