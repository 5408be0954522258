namespace Recognition.Domain.Shops;

/// <summary>Which departments somebody must not shop: the own one, those of the own line of supervision up and down, and those led. docs/programme.md, 1.5.</summary>
public sealed class ReportingLines
{
    private readonly Dictionary<Guid, Worker> workers;
    private readonly ILookup<Guid, Worker> reports;
    private readonly ILookup<Guid, Guid> leads;

    /// <param name="workers">All who work for the city.</param>
    /// <param name="leads">Who directs, represents or answers complaints for which department, or stands in for whoever does.</param>
    public ReportingLines(IEnumerable<Worker> workers, IEnumerable<(Guid Employee, Guid Department)> leads)
    {
        this.workers = workers.ToDictionary(worker => worker.Id);
        reports = this.workers.Values.Where(worker => worker.SupervisorId is not null).ToLookup(worker => worker.SupervisorId!.Value);
        this.leads = leads.ToLookup(lead => lead.Employee, lead => lead.Department);
    }

    /// <summary>The barred departments, each with the rule that stands against it: the closest, where several do.</summary>
    public IReadOnlyDictionary<Guid, Bar> Bars(Guid employee)
    {
        var bars = new Dictionary<Guid, Bar>();
        if (workers.GetValueOrDefault(employee) is { } self) bars[self.DepartmentId] = Bar.Works;
        foreach (var department in leads[employee]) bars.TryAdd(department, Bar.Leads);
        var seen = new HashSet<Guid>();
        for (Guid? up = employee; up is { } id && seen.Add(id) && workers.GetValueOrDefault(id) is { } worker; up = worker.SupervisorId) bars.TryAdd(worker.DepartmentId, Bar.ReportsInto);

        var down = new Queue<Guid>([employee]);
        while (down.TryDequeue(out var id))
        {
            foreach (var report in reports[id].Where(report => seen.Add(report.Id)))
            {
                bars.TryAdd(report.DepartmentId, Bar.Supervises);
                down.Enqueue(report.Id);
            }
        }

        return bars;
    }

    public sealed record Worker(Guid Id, Guid DepartmentId, Guid? SupervisorId);
}
