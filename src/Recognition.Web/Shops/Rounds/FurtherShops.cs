using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Organization;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>Shops that come to a plan later: on the form that the round has for their department, with the next scenario of their department, and nobody's yet.</summary>
internal sealed class FurtherShops
{
    private readonly Round round;
    private readonly IReadOnlyCollection<Shop> shops;
    private readonly ScenariosMet library;
    private readonly Dictionary<Guid, Department> departments;
    private readonly Dictionary<(Guid Department, Channel Channel), Guid?> lacking;
    private readonly IReadOnlyDictionary<Channel, Guid?> usual;

    private FurtherShops(Round round, IReadOnlyCollection<Shop> shops, ScenariosMet library, Dictionary<Guid, Department> departments, Dictionary<(Guid, Channel), Guid?> lacking, IReadOnlyDictionary<Channel, Guid?> usual) =>
        (this.round, this.shops, this.library, this.departments, this.lacking, this.usual) = (round, shops, library, departments, lacking, usual);

    /// <param name="shops">Those of the plan.</param>
    public static async Task<FurtherShops> Of(RecognitionDb db, Round round, IReadOnlyCollection<Shop> shops, CancellationToken cancel) => new(round, shops, await ScenariosMet.Of(db, cancel),
        await db.Departments.AsNoTracking().Where(department => department.InShops).ToDictionaryAsync(department => department.Id, cancel),
        await db.RoundGaps.AsNoTracking().Where(gap => gap.RoundId == round.Id).ToDictionaryAsync(gap => (gap.DepartmentId, gap.Channel), gap => gap.FormVersionId, cancel),
        new Dictionary<Channel, Guid?> { [Channel.Phone] = (await db.FormsToChoose(Channel.Phone, cancel)).Usual?.Id, [Channel.InPerson] = (await db.FormsToChoose(Channel.InPerson, cancel)).Usual?.Id });

    /// <summary>Whether the department is in shops still.</summary>
    public bool Includes(Guid department) => departments.ContainsKey(department);

    /// <returns>Null where the department is not in shops.</returns>
    /// <exception cref="Domain.RuleBroken">There is no form for the channel.</exception>
    public Shop? Next(Guid id, Guid department, Channel channel) =>
        departments.GetValueOrDefault(department) is { } shopped ? new Shop(id, round.Id, department, channel, FormFor(department, channel), library.Next(shopped, channel)?.Id, Guid.Empty, round.Closes) : null;

    private Guid FormFor(Guid department, Channel channel)
    {
        List<Shop> alike = [.. shops.Where(shop => shop.Channel == channel)];
        return alike.Find(shop => shop.DepartmentId == department)?.FormVersionId ?? lacking.GetValueOrDefault((department, channel))
            ?? (alike.Count > 0 ? alike.CountBy(shop => shop.FormVersionId).MaxBy(made => made.Value).Key : usual[channel] ?? throw FormsOfRound.NoForm(channel));
    }
}
