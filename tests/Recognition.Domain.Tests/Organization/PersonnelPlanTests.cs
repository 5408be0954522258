using Recognition.Domain.Organization;

namespace Recognition.Domain.Tests.Organization;

public sealed class PersonnelPlanTests
{
    private readonly Staff staff = new();

    [Fact]
    public void New_changed_leaving_and_absent_are_told_apart()
    {
        staff.Knows("1", "Ann");
        staff.Knows("2", "Bob", "1");
        staff.Knows("3", "Cy", "1");
        staff.Knows("4", "Dee");
        var plan = staff.Plan(Staff.Row("1", "Ann"), Staff.Row("2", "Bob Lee", "3"), Staff.Row("3", "Cy", "1", left: "2026-12-31"), Staff.Row("5", "Eve", "1"));
        Assert.Empty(plan.Rejections);
        Assert.Equal("Eve", Assert.Single(plan.New).Name);
        Assert.Equal([new(PersonnelColumn.Name, "Bob", "Bob Lee"), new(PersonnelColumn.Supervisor, "1", "3")], plan.Changes[0].Differences);
        Assert.True(plan.Changes[1].Leaves);
        Assert.Equal([new(PersonnelColumn.LeftOn, "", "Thu 31 Dec 2026")], plan.Changes[1].Differences);
        Assert.Equal("Dee", Assert.Single(plan.Absent).Name);
        Assert.Equal(1, plan.Unchanged);
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        string[][] rows = [Staff.Row("1", "Ann", "2", division: "Meters", title: "Clerk"), Staff.Row("2", "Bob"), Staff.Row("3", "Cy", left: "2026-01-31")];
        staff.TakeOver(staff.Plan(rows));
        Assert.Equal(3, staff.Employees.Count);
        var again = staff.Plan(rows);
        Assert.True(again.ChangesNothing);
        Assert.Empty(again.Absent);
        Assert.Equal(3, again.Unchanged);
    }

    [Fact]
    public void Who_is_absent_stays_unless_the_file_is_said_to_list_everybody()
    {
        var ann = staff.Knows("1", "Ann");
        staff.Knows("2", "Bob");
        staff.TakeOver(staff.Plan(Staff.Row("2", "Bob")));
        Assert.Null(ann.LeftOn);
        staff.TakeOver(staff.Plan(Staff.Row("2", "Bob")), absentLeave: true);
        Assert.Equal(Staff.Today, ann.LeftOn);
    }

    [Fact]
    public void Who_comes_back_works_here_again()
    {
        var ann = staff.Knows("1", "Ann");
        ann.Leave(new DateOnly(2025, 1, 31));
        var plan = staff.Plan(Staff.Row("1", "Ann", started: "2026-11-01"));
        Assert.True(Assert.Single(plan.Changes).Returns);
        staff.TakeOver(plan);
        Assert.True(ann.WorksOn(Staff.Today));
    }

    [Fact]
    public void A_supervisor_may_stand_below_in_the_file_or_be_known_already()
    {
        var ann = staff.Knows("1", "Ann");
        staff.TakeOver(staff.Plan(Staff.Row("2", "Bob", "3"), Staff.Row("3", "Cy", "1")));
        Assert.Equal(ann.Id, staff.Employees.Single(e => e.Number == "3").SupervisorId);
        Assert.Equal(staff.Employees.Single(e => e.Number == "3").Id, staff.Employees.Single(e => e.Number == "2").SupervisorId);
    }

    [Fact]
    public void An_unknown_supervisor_is_refused() =>
        Assert.Equal(new PersonnelRejection(2, PersonnelColumn.Supervisor, "There is no employee 99, neither in the file nor in the portal."), Assert.Single(staff.Plan(Staff.Row("2", "Bob", "99")).Rejections));

    [Fact]
    public void A_loop_is_refused_once_and_names_its_chain() =>
        Assert.Equal(new PersonnelRejection(3, PersonnelColumn.Supervisor, "The supervisors run in a circle: Bob (2) reports to Cy (3) reports to Dee (4) reports to Bob (2)."),
            Assert.Single(staff.Plan(Staff.Row("1", "Ann", "2"), Staff.Row("2", "Bob", "3"), Staff.Row("3", "Cy", "4"), Staff.Row("4", "Dee", "2")).Rejections));

    [Fact]
    public void A_loop_that_closes_over_people_who_are_not_in_the_file_is_found()
    {
        staff.Knows("1", "Ann");
        staff.Knows("2", "Bob", "1");
        Assert.Equal("The supervisors run in a circle: Ann (1) reports to Bob (2) reports to Ann (1).", Assert.Single(staff.Plan(Staff.Row("1", "Ann", "2")).Rejections).Reason);
    }

    [Fact]
    public void Nobody_gives_themselves_reports_or_another_place_by_a_file()
    {
        staff.Knows("1", "Ann");
        staff.Knows("2", "Bob", "1");
        var nora = staff.Knows("3", "Nora", "1");
        staff.By = new(nora.Id, []);
        var plan = staff.Plan(Staff.Row("2", "Bob", "3"), Staff.Row("3", "Nora Lee", "1", department: "FIRE"), Staff.Row("4", "Cy", "3"));
        Assert.Equal([(2, PersonnelColumn.Supervisor), (3, PersonnelColumn.Department), (4, PersonnelColumn.Supervisor)], plan.Rejections.Select(r => (r.Line, r.Column!.Value)));
        Assert.Equal("Bob would report to you, and you would decide on their leave. Another person who keeps the settings can import this line.", plan.Rejections[0].Reason);
    }

    [Fact]
    public void Nobody_gets_reports_by_way_of_somebody_they_stand_in_for()
    {
        var ann = staff.Knows("1", "Ann");
        staff.Knows("2", "Bob");
        staff.By = new(staff.Knows("3", "Nora").Id, [ann.Id]);
        Assert.StartsWith("Bob would report to Ann, for whom you stand in.", Assert.Single(staff.Plan(Staff.Row("2", "Bob", "1")).Rejections).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_own_line_and_own_reports_may_stand_in_the_file_as_they_are()
    {
        var nora = staff.Knows("3", "Nora");
        staff.Knows("2", "Bob", "3");
        staff.By = new(nora.Id, []);
        Assert.Empty(staff.Plan(Staff.Row("3", "Nora Lee", title: "Analyst"), Staff.Row("2", "Bob Lee", "3")).Rejections);
    }

    [Fact]
    public void Nothing_is_taken_over_while_a_line_is_rejected()
    {
        var plan = staff.Plan(Staff.Row("1", "Ann"), Staff.Row("2", ""));
        Assert.Equal("1 line is rejected, so nothing was taken over. Mend the file and upload it again.", Assert.Throws<RuleBroken>(() => staff.TakeOver(plan)).Message);
        Assert.Empty(staff.Employees);
    }
}
