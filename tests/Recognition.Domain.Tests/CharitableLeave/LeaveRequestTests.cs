using Recognition.Domain.CharitableLeave;

namespace Recognition.Domain.Tests.CharitableLeave;

public sealed class LeaveRequestTests
{
    private static readonly DateOnly April30 = new(2026, 4, 30), May1 = new(2026, 5, 1), November12 = new(2026, 11, 12);
    private readonly Desk desk = new();

    [Fact]
    public void What_is_left_is_said_with_its_figures()
    {
        desk.Ask((November12, 5.5m));
        Assert.Equal("You asked for 3.00 h; 2.50 h are left in FY2027.", Refused(() => desk.Ask((November12, 3))));
        Assert.Single(desk.Requests);
        desk.Ask((November12, 2.5m));
    }

    [Fact]
    public void Both_uses_draw_on_one_pool()
    {
        desk.AskFor(Line(LeaveUse.CharitableCampaign, desk.Pantry, 5), Line(LeaveUse.SchoolCooperative, desk.School, 3));
        Assert.Equal("You asked for 0.25 h; 0.00 h are left in FY2027.", Refused(() => desk.AskFor(Line(LeaveUse.SchoolCooperative, desk.School, 0.25m))));
    }

    [Fact]
    public void Each_line_counts_in_the_leave_year_of_its_own_date()
    {
        desk.Ask((April30, 8), (May1, 8));
        Assert.Equal(("FY2026", "FY2027"), (desk.Ledger.BalanceOn(April30).Year.Name, desk.Ledger.BalanceOn(May1).Year.Name));
        Assert.Equal("You asked for 0.25 h; 0.00 h are left in FY2026.", Refused(() => desk.Ask((May1, 0.25m), (April30, 0.25m))));
    }

    [Fact]
    public void In_a_city_that_counts_calendar_years_April_and_May_share_a_pool()
    {
        var city = new Desk(kind: LeaveYearKind.Calendar);
        city.Ask((April30, 6));
        Assert.Equal("You asked for 3.00 h; 2.00 h are left in 2026.", Refused(() => city.Ask((May1, 3))));
    }

    [Fact]
    public void Declined_withdrawn_and_unserved_hours_go_back_to_the_pool()
    {
        Desk.Decline(desk.Ask((November12, 8)));
        desk.Ask((November12, 8)).Withdraw(Desk.Employee, Desk.Now);
        var served = desk.Ask((November12, 8));
        desk.Approve(served);
        Desk.Verify(served, 2.25m);
        var balance = desk.Ledger.BalanceOn(November12);
        Assert.Equal((new Hours(2.25m), new Hours(5.75m)), (balance.Taken, balance.Left));
    }

    [Fact]
    public void Who_decided_and_when_is_recorded()
    {
        var request = desk.Ask((November12, 2));
        desk.Approve(request);
        Desk.Verify(request, 2);
        Assert.Equal((LeaveState.Taken, Desk.Supervisor, Desk.Now, Desk.Supervisor, Desk.Now),
            (request.State, request.DecidedBy!.Value, request.DecidedAt!.Value, request.VerifiedBy!.Value, request.VerifiedAt!.Value));
    }

    [Fact]
    public void Nobody_decides_on_their_own_hours_even_as_a_supervisor()
    {
        var request = desk.Ask((November12, 2));
        var both = new HashSet<Guid> { Desk.Employee, Desk.Supervisor };
        Assert.StartsWith("Nobody decides on their own hours.", Refused(() => request.Approve(Desk.Employee, both, desk.Ledger, new Dictionary<Guid, LeaveOrganization>(), Desk.Now)));
        Assert.StartsWith("Nobody decides on their own hours.", Refused(() => request.Decline(Desk.Employee, both, "No", Desk.Now)));
        desk.Approve(request);
        Assert.StartsWith("Nobody decides on their own hours.", Refused(() => request.Verify(Desk.Employee, both, new Dictionary<Guid, Hours>(), Desk.Today, Desk.Now)));
        Assert.Equal(LeaveState.Approved, request.State);
    }

    [Fact]
    public void Only_the_supervisor_decides_and_only_the_employee_withdraws()
    {
        var request = desk.Ask((November12, 2));
        Assert.StartsWith("Only the employee's supervisor", Refused(() => desk.Approve(request, Desk.Colleague)));
        Assert.StartsWith("Only the employee's supervisor", Refused(() => Desk.Decline(request, Desk.Colleague)));
        Assert.StartsWith("Only the employee who made this request", Refused(() => request.Withdraw(Desk.Supervisor, Desk.Now)));
        desk.Approve(request);
        Assert.StartsWith("Only the employee's supervisor", Refused(() => Desk.Verify(request, 2, Desk.Colleague)));
    }

    [Fact]
    public void Declining_needs_a_reason() =>
        Assert.Equal(nameof(LeaveRequest.DeclinedBecause), Assert.Throws<RuleBroken>(() => Desk.Decline(desk.Ask((November12, 2)), because: " ")).Field);

    [Fact]
    public void Hours_are_verified_after_they_were_served_and_never_more_than_approved()
    {
        var request = desk.Ask((November12, 2));
        Assert.Contains("wait for a decision", Refused(() => Desk.Verify(request, 2)));
        desk.Approve(request);
        Assert.StartsWith("Thu 12 Nov 2026 lies ahead.", Refused(() => Desk.Verify(request, 2, today: new(2026, 11, 11))));
        Assert.StartsWith("2.00 h were approved for Thu 12 Nov 2026.", Refused(() => Desk.Verify(request, 2.25m)));
        Assert.Equal(LeaveState.Approved, request.State);
        Desk.Verify(request, 0, today: November12);
        Assert.Equal(new Hours(8), desk.Ledger.BalanceOn(November12).Left);
    }

    [Fact]
    public void What_was_decided_is_not_decided_again()
    {
        var request = desk.Ask((November12, 2));
        Desk.Decline(request);
        Assert.Equal("These hours were declined already.", Refused(() => desk.Approve(request)));
        Assert.Equal("These hours were declined already.", Refused(() => request.Withdraw(Desk.Employee, Desk.Now)));
    }

    [Fact]
    public void A_pool_made_smaller_afterwards_stops_the_approval()
    {
        var request = desk.Ask((November12, 8));
        desk.Pool = new(4);
        Assert.StartsWith("8.00 h stand in FY2027, more than its pool of 4.00 h.", Refused(() => desk.Approve(request)));
        Assert.Equal(Hours.None, desk.Ledger.BalanceOn(November12).Left);
    }

    [Theory]
    [InlineData(2.1)]
    [InlineData(0)]
    [InlineData(-1)]
    public void Hours_come_in_quarters_and_are_more_than_none(double hours) =>
        Assert.Equal(nameof(Hours), Assert.Throws<RuleBroken>(() => desk.Ask((November12, (decimal)hours))).Field);

    [Fact]
    public void A_request_without_lines_is_refused() => Assert.Throws<RuleBroken>(() => desk.Ask());

    private LeaveAsk Line(LeaveUse use, LeaveOrganization organization, decimal hours) => new(desk.Next(), November12, new(hours), use, organization);

    private static string Refused(Action deed) => Assert.Throws<RuleBroken>(deed).Message;
}
