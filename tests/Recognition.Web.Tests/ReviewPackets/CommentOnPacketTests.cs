using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Home;
using Recognition.Web.Platform.Data;
using Recognition.Web.Tests.Indicators;

namespace Recognition.Web.Tests.ReviewPackets;

public sealed class CommentOnPacketTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_deputy_who_comments_is_named_as_one(City city)
    {
        await city.Assemble();
        await using (var db = city.Db())
        {
            db.Add(new Deputy(Guid.NewGuid(), Cast.WaterDirector, Cast.WaterSupervisor, new(2026, 11, 1), new(2026, 11, 30)));
            await db.SaveChangesAsync(Cancel);
        }

        await city.Comment(Cast.WaterSupervisor, Cast.Water);

        Assert.Equal("Sven Lund, deputy for Wilma Torres, director", Assert.Single((await city.Packet(Cast.Water)).Comments).ByName);
    }

    [Theory, BothDatabases]
    public async Task A_director_who_is_only_point_of_contact_elsewhere_does_not_comment_there(City city)
    {
        await city.Assemble();
        await using (var db = city.Db())
        {
            db.Add(new Appointment(Guid.NewGuid(), Role.PointOfContact, Cast.FireDirector, Cast.Water, new(2026, 1, 1), null));
            await db.SaveChangesAsync(Cancel);
        }

        await Assert.ThrowsAsync<NotThere>(() => city.Comment(Cast.FireDirector, Cast.Water));
    }

    [Theory, BothDatabases]
    public async Task Home_asks_who_reads_every_packet_to_comment_on_the_own_departments_alone(City city)
    {
        await city.Assemble();
        await using (var db = city.Db())
        {
            db.Add(new Appointment(Guid.NewGuid(), Role.Director, Cast.CityManager, Cast.ManagersOffice, new(2026, 1, 1), null));
            await db.SaveChangesAsync(Cancel);
        }

        var tasks = await city.As(Cast.CityManager, (HomeTasks home) => home.Read(Cancel));

        Assert.Equal(["Comment on the packet of City Manager's Office for FY2027 Q2"], tasks.Tasks.Select(task => task.Text));
    }

    [Theory, BothDatabases]
    public async Task A_comment_on_figures_that_were_renewed_meanwhile_is_refused(City city)
    {
        await city.Assemble();
        var seen = (await city.Packet(Cast.Water)).AssembledAt.Ticks;
        await Some.Measure(city, Cast.Water);
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        await city.Assemble();

        await Assert.ThrowsAsync<GoneStale>(() => city.Comment(Cast.WaterDirector, Cast.Water, figuresOf: seen));

        Assert.Empty((await city.Packet(Cast.Water)).Comments);
    }

    [Theory, BothDatabases]
    public async Task The_same_form_posted_twice_makes_one_comment(City city)
    {
        await city.Assemble();
        var id = Guid.NewGuid();
        await city.Comment(Cast.WaterDirector, Cast.Water, id: id);
        await city.Comment(Cast.WaterDirector, Cast.Water, id: id);
        await Assert.ThrowsAsync<RuleBroken>(() => city.Comment(Cast.WaterDirector, Cast.Water, "We know now.", id));

        Assert.Single((await city.Packet(Cast.Water)).Comments);
    }

    [Theory, BothDatabases]
    public async Task After_the_last_day_no_comment_is_taken(City city)
    {
        await city.Assemble();
        city.Clock.Now = new DateTime(2026, 11, 26, 7, 0, 0, DateTimeKind.Utc); // ten business days after Tue 10 Nov; Veterans Day is not entered in this city

        await Assert.ThrowsAsync<RuleBroken>(() => city.Comment(Cast.WaterDirector, Cast.Water));
    }
}
