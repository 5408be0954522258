using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.CharitableLeave;

/// <summary>The employee takes a request back before its hours are verified (docs/programme.md, 4.8).</summary>
public sealed class WithdrawLeave(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.RequestLeave, cancel);
        var (request, _) = await work.RequestBefore(input.Id, cancel);
        work.Expect(request, input.Version);
        request.Withdraw(work.By.EmployeeId, work.Now);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
