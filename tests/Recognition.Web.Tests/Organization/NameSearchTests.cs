using Recognition.Domain.Organization;
using Recognition.Web.Organization;
using Recognition.Web.Pacesetter;

namespace Recognition.Web.Tests.Organization;

public sealed class NameSearchTests
{
    private static readonly string[] Others = ["Anna Berglund", "Ulf Lundgren", "Bo Lund_x"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_whole_name_comes_before_its_beginning_and_both_before_what_stands_inside_another(City city)
    {
        await using (var db = city.Db())
        {
            foreach (var (i, name) in Others.Index())
                db.Add(new Employee(Guid.NewGuid(), $"300{i}", name, null, Cast.Water, new DateOnly(2020, 5, 1)));
            await db.SaveChangesAsync(Cancel);
        }

        string[] expected = ["Sven Lund", "Bo Lund_x", "Ulf Lundgren", "Anna Berglund"];
        Assert.Equal(expected, (await city.As(Cast.Hr, (EmployeeList list) => list.Read(new(Search: " LUND "), Cancel))).Rows.Select(row => row.Name));
        Assert.Equal(expected, (await city.As(Cast.WaterClerk, (NominationForm form) => form.Read([], "lund", Cancel))).Found.People.Select(one => one.Name));
        Assert.Equal(["Bo Lund_x"], (await city.As(Cast.WaterClerk, (NominationForm form) => form.Read([], "lund_", Cancel))).Found.People.Select(one => one.Name));
        Assert.Equal(["Sven Lund"], (await city.As(Cast.WaterClerk, (NominationForm form) => form.Read([], "1009", Cancel))).Found.People.Select(one => one.Name));
    }

    [Theory, BothDatabases]
    public async Task A_name_is_found_without_its_accents_and_by_them_whatever_the_case(City city)
    {
        await using (var db = city.Db())
        {
            foreach (var (i, name) in ((string[])["Íñigo Núñez", "ŁUCJA Ødegård", "Inez Nunes"]).Index())
                db.Add(new Employee(Guid.NewGuid(), $"300{i}", name, null, Cast.Water, new DateOnly(2020, 5, 1)));
            await db.SaveChangesAsync(Cancel);
        }

        async Task Finds(string name, params string[] ways)
        {
            foreach (var typed in ways)
                Assert.Equal([name], (await city.As(Cast.Hr, (EmployeeList list) => list.Read(new(Search: typed), Cancel))).Rows.Select(row => row.Name));
        }

        await Finds("Íñigo Núñez", "nunez", "NÚÑEZ", "inigo núñ", "Nu\u0301n\u0303ez");
        await Finds("ŁUCJA Ødegård", "lucja", "Łucja", "odegard", "ØDEGÅRD");
    }
}
