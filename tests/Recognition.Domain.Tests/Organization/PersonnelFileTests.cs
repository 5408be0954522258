using Recognition.Domain.Organization;

namespace Recognition.Domain.Tests.Organization;

public sealed class PersonnelFileTests
{
    private readonly Staff staff = new();

    public static TheoryData<string[], PersonnelColumn, string> Refused => new()
    {
        { Staff.Row("", "Ann", mail: "a@city.example"), PersonnelColumn.Number, "Number is missing." },
        { Staff.Row("7", ""), PersonnelColumn.Name, "Name is missing." },
        { Staff.Row("7", "Ann", department: "WATR"), PersonnelColumn.Department, "There is no department “WATR”. Write its code or its name as the list of departments has it." },
        { Staff.Row("7", "Ann", department: ""), PersonnelColumn.Department, "Department is missing." },
        { Staff.Row("7", "Ann", division: "Pipes"), PersonnelColumn.Division, "Water Services has no division “Pipes”. Add it to the department first, or leave the cell empty." },
        { Staff.Row("7", "Ann", started: "31.12.2020"), PersonnelColumn.StartedOn, "“31.12.2020” is no date. Write it as 2026-11-10 or 11/10/2026." },
        { Staff.Row("7", "Ann", started: "2026-02-30"), PersonnelColumn.StartedOn, "“2026-02-30” is no date. Write it as 2026-11-10 or 11/10/2026." },
        { Staff.Row("7", "Ann", started: "2062-11-10"), PersonnelColumn.StartedOn, "“2062-11-10” lies more than two years ahead." },
        { Staff.Row("7", "Ann", started: ""), PersonnelColumn.StartedOn, "Started on is missing." },
        { Staff.Row("7", "Ann", left: "2019-01-01"), PersonnelColumn.LeftOn, "The last day lies before the first." },
        { Staff.Row("7", new string('n', 121)), PersonnelColumn.Name, "This has 121 characters; 120 are taken at most." },
        { Staff.Row(new string('7', 21), "Ann"), PersonnelColumn.Number, "This has 21 characters; 20 are taken at most." },
        { Staff.Row("7", "=HYPERLINK(\"x\")"), PersonnelColumn.Name, "This begins like a formula of a spreadsheet: “=HYPERLINK(\"x\")”. Write it without its first character." },
        { Staff.Row("7", "Ann", title: " +1"), PersonnelColumn.Title, "This begins like a formula of a spreadsheet: “+1”. Write it without its first character." },
        { Staff.Row("7", "Ann", title: "-2+3"), PersonnelColumn.Title, "This begins like a formula of a spreadsheet: “-2+3”. Write it without its first character." },
        { Staff.Row("7", "Ann", mail: "@SUM(A1)"), PersonnelColumn.Mail, "This begins like a formula of a spreadsheet: “@SUM(A1)”. Write it without its first character." },
        { Staff.Row("7", "Ann", title: "\tClerk"), PersonnelColumn.Title, "This begins like a formula of a spreadsheet: “Clerk”. Write it without its first character." },
        { Staff.Row("7", "Ann\nLee"), PersonnelColumn.Name, "This holds a line break, a tab or another character that cannot be kept." },
        { Staff.Row("7", "Ann", mail: "ann at city"), PersonnelColumn.Mail, "“ann at city” is no mail address." },
        { Staff.Row("7", "Ann", supervisor: "7"), PersonnelColumn.Supervisor, "Ann cannot be their own supervisor." },
    };

    [Theory, MemberData(nameof(Refused))]
    public void A_bad_cell_is_refused_with_its_row_its_column_and_a_reason(string[] row, PersonnelColumn column, string reason)
    {
        var file = staff.Read(Staff.Row("6", "Sound"), row);
        Assert.Equal(new PersonnelRejection(3, column, reason), Assert.Single(file.Rejections));
        Assert.Equal("Sound", Assert.Single(file.Entries).Name);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("100", 1)]
    [InlineData("62.5 %", 0.625)]
    [InlineData("0.01", 0.0001)]
    public void Working_time_is_percent_of_full_time_and_nothing_means_full_time(string cell, decimal share) =>
        Assert.Equal(share, Assert.Single(WithWorkingTime(cell).Entries).WorkingTime);

    [Theory]
    [InlineData("0")]
    [InlineData("100.01")]
    [InlineData("33.333")]
    [InlineData("half")]
    public void Working_time_that_is_no_share_is_refused(string cell)
    {
        var rejection = Assert.Single(WithWorkingTime(cell).Rejections);
        Assert.Equal(PersonnelColumn.WorkingTime, rejection.Column);
        Assert.StartsWith($"“{cell}” is no share of full time.", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_working_times_leaves_them_as_they_are()
    {
        var ann = staff.Knows("7", "Ann");
        ann.Work(0.5m);
        var plan = staff.Plan(Staff.Row("7", "Ann Lee"));
        staff.TakeOver(plan);
        Assert.Equal(("Ann Lee", 0.5m), (ann.Name, ann.WorkingTime));
    }

    private PersonnelFile WithWorkingTime(string cell) =>
        PersonnelFile.Read([.. Staff.Header, "Working time"], [new PersonnelLine(2, [.. Staff.Row("7", "Ann"), cell])], staff.Departments, Staff.Today);

    [Fact]
    public void A_number_that_stands_twice_names_the_first_line()
    {
        var file = staff.Read(Staff.Row("7", "Ann"), Staff.Row("8", "Bob"), Staff.Row("7", "Ann again"));
        Assert.Equal(new PersonnelRejection(4, PersonnelColumn.Number, "The number 7 stands in line 2 already. Each employee has one line."), Assert.Single(file.Rejections));
    }

    [Fact]
    public void All_that_is_wrong_is_told_in_one_reading() =>
        Assert.Equal([PersonnelColumn.Name, PersonnelColumn.Department, PersonnelColumn.StartedOn],
            staff.Read(Staff.Row("7", "", department: "X", started: "soon")).Rejections.Select(r => r.Column!.Value));

    [Fact]
    public void A_line_with_a_cell_too_few_is_refused_as_a_whole()
    {
        var rejection = Assert.Single(staff.Read([.. Staff.Row("7", "Ann").Take(8)]).Rejections);
        Assert.Null(rejection.Column);
        Assert.StartsWith("This line has 8 cells; the first line of the file names 9.", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dash_stands_for_nothing_and_a_department_is_found_by_code_or_name_in_any_case()
    {
        var file = staff.Read(Staff.Row("7", "Ann-Marie O'Neil", title: "-", supervisor: "–", department: "water services", division: "METERS", started: "5/1/2020"));
        Assert.Empty(file.Rejections);
        var entry = Assert.Single(file.Entries);
        Assert.Null(entry.Title);
        Assert.Null(entry.SupervisorNumber);
        Assert.Equal(new DateOnly(2020, 5, 1), entry.StartedOn);
        Assert.NotNull(entry.DivisionId);
    }

    [Fact]
    public void A_missing_column_is_named_and_no_line_is_read()
    {
        var broken = Assert.Throws<RuleBroken>(() => PersonnelFile.Read([.. Staff.Header.Except(["Mail", "Left on"])], [], [], Staff.Today));
        Assert.StartsWith("The first line of the file must name its columns; it lacks “Mail”, “Left on”.", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_others_are_named_as_not_read()
    {
        string[] row = ["x", .. Staff.Row("7", "Ann").Reverse()];
        var file = PersonnelFile.Read(["Badge", .. Staff.Header.Reverse()], [new PersonnelLine(2, row)], [new Department(Guid.Empty, "WATER", "Water")], Staff.Today);
        Assert.Equal("Ann", Assert.Single(file.Entries).Name);
        Assert.Equal(["Badge"], file.Ignored);
    }

    [Fact]
    public void An_empty_file_and_one_too_long_are_refused()
    {
        Assert.StartsWith("The file has no line", Assert.Throws<RuleBroken>(() => staff.Read()).Message, StringComparison.Ordinal);
        Assert.StartsWith("The file has 20,001 lines; 20,000", Assert.Throws<RuleBroken>(() => staff.Read([.. Enumerable.Range(0, 20_001).Select(i => Staff.Row($"{i}", "Ann"))])).Message, StringComparison.Ordinal);
    }
}
