using Recognition.Domain.Pacesetter;

namespace Recognition.Domain.Tests.Pacesetter;

public sealed class RecusalTests
{
    private static readonly Guid Director = Id(1), Supervisor = Id(2), Clerk = Id(3), Nominator = Id(4), Other = Id(5), Under = Id(6);

    // Under reports to the clerk, the clerk to the supervisor, the supervisor to the director.
    private static readonly Dictionary<Guid, Guid> Line = new() { [Under] = Clerk, [Clerk] = Supervisor, [Supervisor] = Director };

    [Fact]
    public void Nominees_nominators_and_the_nominees_line_are_recused_and_nobody_else()
    {
        var recusals = new Recusals(new HashSet<Guid> { Clerk }, new HashSet<Guid> { Nominator }, Line);
        Assert.Equal(
            [Recusal.SupervisesNominee, Recusal.SupervisesNominee, Recusal.Nominee, Recusal.Nominator, null, Recusal.ReportsToNominee],
            new[] { Director, Supervisor, Clerk, Nominator, Other, Under }.Select(recusals.Of));
    }

    [Fact]
    public void A_loop_of_supervisors_does_not_hold_the_opening_up() =>
        Assert.Null(new Recusals(new HashSet<Guid> { Other }, new HashSet<Guid>(), new Dictionary<Guid, Guid> { [Clerk] = Supervisor, [Supervisor] = Clerk }).Of(Clerk));

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
