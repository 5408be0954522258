using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Organization;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>Shops that come to a plan later: on the form of its others, with the next scenario of their department, and nobody's yet.</summary>
internal sealed class FurtherShops
{
    private readonly Round round;
    private readonly ScenariosMet library;
    private readonly Dictionary<Guid, Department> departments;
    private readonly IReadOnlyDictionary<Channel, Guid> forms;

    private FurtherShops(Round round, ScenariosMet library, Dictionary<Guid, Department> departments, IReadOnlyDictionary<Channel, Guid> forms) =>
        (this.round, this.library, this.departments, this.forms) = (round, library, departments, forms);

    /// <param name="shops">Those of the plan.</param>
    public static async Task<FurtherShops> Of(RecognitionDb db, Round round, IReadOnlyCollection<Shop> shops, CancellationToken cancel) => new(round, await ScenariosMet.Of(db, cancel),
        await db.Departments.AsNoTracking().Where(department => department.InShops).ToDictionaryAsync(department => department.Id, cancel),
        await FormsOfRound.Of(db, shops.GroupBy(shop => shop.Channel).ToDictionary(own => own.Key, own => (Guid?)own.First().FormVersionId), cancel));

    /// <returns>Null where the department is not in shops.</returns>
    /// <exception cref="Domain.RuleBroken">There is no form for the channel.</exception>
    public Shop? Next(Guid id, Guid department, Channel channel) =>
        departments.GetValueOrDefault(department) is { } shopped ? new Shop(id, round.Id, department, channel, forms.Of(channel), library.Next(shopped, channel)?.Id, Guid.Empty, round.Closes) : null;
}
