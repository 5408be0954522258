using System.Globalization;
using Recognition.Domain.Organization;
using Recognition.Domain.Time;

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
    public void Who_would_leave_before_the_first_day_is_told_of_it_in_words_of_no_machine()
    {
        CultureInfo.CurrentCulture = new("de-DE");
        var ann = staff.Knows("1", "Ann");
        var refusal = Assert.Throws<RuleBroken>(() => ann.Leave(ann.StartedOn.AddDays(-1)));
        Assert.EndsWith($"the first day, {Written.Date(ann.StartedOn)}.", refusal.Message, StringComparison.Ordinal);
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
    public void Lines_that_give_the_importer_reports_or_another_place_are_left_and_all_else_is_taken_over()
    {
        var ann = staff.Knows("1", "Ann");
        var bob = staff.Knows("2", "Bob", "1");
        var nora = staff.Knows("3", "Nora", "1");
        string[][] rows = [Staff.Row("2", "Bob Lee", "3"), Staff.Row("3", "Nora Lee", "1", department: "FIRE"), Staff.Row("4", "Cy", "3"), Staff.Row("5", "Dee", "4"), Staff.Row("1", "Ann Lee")];
        staff.By = new(nora.Id, []);
        var plan = staff.Plan(rows);
        Assert.Empty(plan.Rejections);
        Assert.Equal([(2, PersonnelColumn.Supervisor), (3, PersonnelColumn.Department), (4, PersonnelColumn.Supervisor)], plan.Aside.Select(a => (a.Entry.Line, a.Column)));
        Assert.Equal("Bob Lee would report to you, and you would decide on their leave. Nothing of the line is imported.", plan.Aside[0].Reason);
        staff.TakeOver(plan);
        var cy = staff.Employees.Single(e => e.Number == "4");
        Assert.Equal(("Bob", ann.Id, "Nora", "Ann Lee"), (bob.Name, bob.SupervisorId!.Value, nora.Name, ann.Name));
        Assert.Null(cy.SupervisorId);
        Assert.Equal(cy.Id, staff.Employees.Single(e => e.Number == "5").SupervisorId);

        staff.By = new(ann.Id, []);
        var second = staff.Plan(rows);
        Assert.Empty(second.Aside);
        Assert.Equal(["2", "3", "4"], second.Changes.Select(c => c.Entry.Number));
        staff.TakeOver(second);
        Assert.Equal((nora.Id, nora.Id), (bob.SupervisorId!.Value, cy.SupervisorId!.Value));
    }

    [Fact]
    public void The_first_file_of_a_city_goes_through_entirely()
    {
        var nora = staff.Knows("3", "Nora");
        staff.By = new(nora.Id, []);
        var plan = staff.Plan(Staff.Row("1", "Ann"), Staff.Row("3", "Nora Lee", "1", department: "FIRE", started: "2015-01-05"), Staff.Row("4", "Cy", "3"));
        Assert.Empty(plan.Aside);
        staff.TakeOver(plan);
        Assert.Equal((staff.Employees.Single(e => e.Number == "1").Id, new DateOnly(2015, 1, 5)), (nora.SupervisorId!.Value, nora.StartedOn));
        Assert.Equal(nora.Id, staff.Employees.Single(e => e.Number == "4").SupervisorId);
    }

    [Fact]
    public void Who_leaves_does_so_although_the_line_would_give_the_importer_a_report()
    {
        var ann = staff.Knows("1", "Ann");
        var bob = staff.Knows("2", "Bob", "1");
        staff.By = new(staff.Knows("3", "Nora").Id, []);
        staff.TakeOver(staff.Plan(Staff.Row("2", "Bob", "3", left: "2026-11-10")));
        Assert.Equal((new DateOnly(2026, 11, 10), ann.Id), (bob.LeftOn!.Value, bob.SupervisorId!.Value));
    }

    [Fact]
    public void Who_would_come_back_under_the_importer_is_left_as_they_are()
    {
        var nora = staff.Knows("3", "Nora");
        var bob = staff.Knows("2", "Bob", "3");
        bob.Leave(new DateOnly(2025, 1, 31));
        staff.By = new(nora.Id, []);
        var plan = staff.Plan(Staff.Row("2", "Bob", "3", started: "2026-11-01"));
        Assert.Equal("2", Assert.Single(plan.Aside).Entry.Number);
        staff.TakeOver(plan, absentLeave: false);
        Assert.False(bob.WorksOn(Staff.Today));
    }

    [Fact]
    public void A_line_that_would_close_a_circle_round_one_that_is_left_is_left_too()
    {
        var ann = staff.Knows("1", "Ann");
        var bob = staff.Knows("2", "Bob", "1");
        staff.By = new(staff.Knows("3", "Nora").Id, []);
        var plan = staff.Plan(Staff.Row("1", "Ann", "4"), Staff.Row("2", "Bob", "3"), Staff.Row("4", "Cy", "2"));
        Assert.Empty(plan.Rejections);
        Assert.Equal(["1", "2", "4"], plan.Aside.Select(a => a.Entry.Number));
        staff.TakeOver(plan);
        Assert.Null(ann.SupervisorId);
        Assert.Equal(ann.Id, bob.SupervisorId);
        Assert.Null(staff.Employees.Single(e => e.Number == "4").SupervisorId);
    }

    /// <summary>Over a thousand random cities and files: nobody new comes under the importer, the own place stays, and no circle arises.</summary>
    [Fact]
    public void Whatever_the_file_says_its_importer_gains_no_report()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var (chance, city) = (new Random(seed), new Staff());
            for (var i = 1; i <= 5; i++) city.Knows($"{i}", $"P{i}", i == 1 ? null : $"{chance.Next(1, i)}");
            var importer = city.Employees[chance.Next(5)];
            city.By = new(importer.Id, []);
            var (reports, place) = (city.Employees.Where(e => e.SupervisorId == importer.Id).Select(e => e.Number).ToHashSet(), (importer.SupervisorId, importer.StartedOn, importer.DepartmentId, importer.LeftOn));
            var order = Enumerable.Range(1, 8).OrderBy(_ => chance.Next()).Select(i => $"{i}").ToList();
            var plan = city.Plan([.. order.Select((number, i) => Staff.Row(number, $"P{number}", i == 0 ? "" : order[chance.Next(i)]))]);
            Assert.Empty(plan.Rejections);
            city.TakeOver(plan);

            Assert.Subset(reports, city.Employees.Where(e => e.SupervisorId == importer.Id).Select(e => e.Number).ToHashSet());
            Assert.Equal(place, (importer.SupervisorId, importer.StartedOn, importer.DepartmentId, importer.LeftOn));
            Assert.Equal(8, city.Employees.Count);
            var supervisors = city.Employees.ToDictionary(e => e.Id, e => e.SupervisorId);
            foreach (var employee in city.Employees)
            {
                var steps = 0;
                for (Guid? up = employee.Id; up is { } id; up = supervisors[id]) Assert.True(++steps <= 8, $"a circle, seed {seed}");
            }
        }
    }

    [Fact]
    public void Nobody_gets_reports_by_way_of_somebody_they_stand_in_for()
    {
        var ann = staff.Knows("1", "Ann");
        staff.Knows("2", "Bob");
        staff.By = new(staff.Knows("3", "Nora").Id, [ann.Id]);
        var plan = staff.Plan(Staff.Row("2", "Bob", "1"));
        Assert.StartsWith("Bob would report to Ann, for whom you stand in.", Assert.Single(plan.Aside).Reason, StringComparison.Ordinal);
        Assert.True(plan.ChangesNothing);
    }

    [Fact]
    public void The_own_line_and_own_reports_may_stand_in_the_file_as_they_are()
    {
        var nora = staff.Knows("3", "Nora");
        staff.Knows("2", "Bob", "3");
        staff.By = new(nora.Id, []);
        Assert.Empty(staff.Plan(Staff.Row("3", "Nora Lee", title: "Analyst"), Staff.Row("2", "Bob Lee", "3")).Aside);
    }

    [Fact]
    public void Nothing_is_taken_over_while_a_line_is_rejected()
    {
        var plan = staff.Plan(Staff.Row("1", "Ann"), Staff.Row("2", ""));
        Assert.Equal("1 line is rejected, so nothing was taken over. Mend the file and upload it again.", Assert.Throws<RuleBroken>(() => staff.TakeOver(plan)).Message);
        Assert.Empty(staff.Employees);
    }
}
