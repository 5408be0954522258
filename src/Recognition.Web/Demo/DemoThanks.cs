using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Web.Shops;
using static Recognition.Web.Demo.DemoTown;

namespace Recognition.Web.Demo;

/// <summary>What follows a release: employees who were named in excellent shops are commended, and Water reads what was said of it. Of the last round most names still wait.</summary>
internal sealed class DemoThanks(DemoStage stage, DemoTown town)
{
    private const int DecidedOfLast = 3;

    private static readonly string[] Words =
    [
        "You listened to the end, said what happens next and by when, and gave a name to ask for.",
        "You stayed friendly although the matter was difficult, and the answer was right and complete.",
        "You took the matter up at once and made sure that nothing was left open.",
    ];

    public void Tell(Guid round, DateTime release, bool last)
    {
        var day = town.City.Zone.DateOf(release);
        stage.Then(release.AddHours(2), async db =>
        {
            var named = await (from commendation in db.Commendations
                               join shop in db.Shops on commendation.ShopId equals shop.Id
                               where shop.RoundId == round && shop.DepartmentId != db.Employees.Single(e => e.Id == Hana).DepartmentId
                               join department in db.Departments on shop.DepartmentId equals department.Id
                               orderby department.Code != "WATER", department.Code, shop.Id
                               select new { commendation.Id, shop.DepartmentId, shop.Answers, shop.FormVersionId }).ToListAsync();
            var forms = (await db.FormVersions.ToListAsync()).ToDictionary(form => form.Id, form => form.Form);
            foreach (var (i, one) in named.Take(last ? DecidedOfLast : named.Count).Index())
            {
                var name = NamedEmployee.In(AnswersJson.Read(one.Answers!), forms[one.FormVersionId])[0];
                var employee = town.People.Everybody.FirstOrDefault(p => p.Department.Id == one.DepartmentId && p.Employee.Name.StartsWith(name + " ", StringComparison.Ordinal))?.Employee.Id;
                stage.At<DecideCommendation>(town.After(day, 1), Hana, async it => await it.Run(new()
                {
                    Id = one.Id,
                    Version = await stage.Version<Commendation>(one.Id),
                    EmployeeId = employee,
                    Text = employee is null ? "Nobody in the department bears this name." : Words[i % Words.Length],
                }, default));
            }
        });
        var water = town.Departments.Single(d => d.Code == "WATER").Id;
        stage.At<PublishNarrative>(town.After(day, 2), Hana, it => it.Run(new()
        {
            Id = DemoCast.Id($"narrative {round}"),
            RoundId = round,
            DepartmentId = water,
            Text = "Callers and visitors were met with patience, and the answers were right. What was missing more than once is the date by which a customer will hear, and a name to ask for after a transfer.",
        }, default));
    }
}
