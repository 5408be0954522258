using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Recognition.Domain.Organization;
using Recognition.Domain.Shops;
using Recognition.Domain.StaffNotices;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>A city with one short form for each channel, and a pool of two: a clerk of Fire and a clerk of Water.</summary>
internal static class Scene
{
    public static readonly Guid PhoneForm = Guid.Parse("00000000-0000-0000-0000-0000000000A1"), InPersonForm = Guid.Parse("00000000-0000-0000-0000-0000000000A2");

    public static readonly DateOnly Opens = new(2026, 11, 12), Closes = new(2026, 11, 20);

    private const string Definition = """
        { "name": "Phone shop", "version": 1, "overall": "pooled", "sections": [
          { "key": "A", "title": "Greeting", "questions": [
            { "key": "A1", "text": "Did somebody answer?", "kind": "yesNo", "required": true, "critical": "form" },
            { "key": "A2", "text": "How many rings?", "kind": "number", "required": true, "visibleWhen": { "question": "A1", "is": ["yes"] }, "bands": [ { "upTo": "3", "points": "2" }, { "points": "0" } ] },
            { "key": "A3", "text": "What was given?", "kind": "multi", "required": true, "options": [ { "key": "Name", "points": "1" }, { "key": "Department", "points": "1" } ] } ] },
          { "key": "B", "title": "Words", "questions": [
            { "key": "B1", "text": "How courteous?", "kind": "scale", "min": 1, "max": 5, "allowNa": true },
            { "key": "B2", "text": "What happened?", "kind": "text" },
            { "key": "B3", "text": "Which name was given?", "kind": "text", "namesEmployee": true } ] } ] }
        """;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task Settle(City city)
    {
        await using var db = city.Db();
        db.Add(new FormVersion(PhoneForm, Channel.Phone, Definition, city.Clock.Now));
        db.Add(new FormVersion(InPersonForm, Channel.InPerson, Definition.Replace("Phone shop", "Visit", StringComparison.Ordinal), city.Clock.Now));
        db.Add(Told(city));
        foreach (var employee in (Guid[])[Cast.FireClerk, Cast.WaterClerk]) db.Add(new Shopper(Guid.NewGuid(), employee, new DateOnly(2026, 1, 1)));
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>The notice to staff, without which no round is scheduled, as sent; its letters are another test's matter.</summary>
    private static StaffNotice Told(City city)
    {
        var notice = new StaffNotice(Guid.NewGuid(), 1, "Shops happen here", "They are for service.", Cast.Hr, city.Clock.Now);
        notice.Send(Cast.Hr, city.Clock.Now);
        notice.HasBeenSent(city.Clock.Now);
        return notice;
    }

    public static ScheduleRound.Input Round(params (Guid Department, int Number)[] phone) => new()
    {
        Id = Guid.NewGuid(),
        Name = "Autumn",
        Opens = $"{Opens:yyyy-MM-dd}",
        Closes = $"{Closes:yyyy-MM-dd}",
        Seed = 7,
        Phone = phone.ToDictionary(wish => wish.Department, wish => (string?)$"{wish.Number}"),
    };

    /// <summary>A round with so many shops by phone; the clock then stands in its window.</summary>
    public static async Task<Guid> Scheduled(City city, params (Guid Department, int Number)[] phone)
    {
        await Settle(city);
        await Widen(city, phone.Max(wish => wish.Number) - 1);
        var input = Round(phone);
        await Schedule(city, input);
        city.Clock.Now = new DateTime(2026, 11, 16, 16, 0, 0, DateTimeKind.Utc);
        return input.Id;
    }

    /// <summary>HR looks at the draw and schedules it.</summary>
    public static async Task Schedule(City city, ScheduleRound.Input input)
    {
        await Previewed(city, input);
        await city.As(Cast.Hr, (ScheduleRound u) => u.Run(input, Cancel));
    }

    public static async Task<ScheduleRound.Input> Previewed(City city, ScheduleRound.Input input)
    {
        input.Previewed = (await city.As(Cast.Hr, (PlanRound r) => r.Draw(input, Cancel))).Digest;
        return input;
    }

    /// <summary>Nobody makes two shops of one department: for more, the pool needs more people from elsewhere.</summary>
    public static async Task Widen(City city, int more)
    {
        await using var db = city.Db();
        for (var i = 0; i < more; i++)
        {
            var employee = new Employee(Guid.NewGuid(), $"19{i:00}", $"Further Shopper {i}", $"19{i:00}@city.example", Cast.HumanResources, new DateOnly(2020, 1, 1));
            db.Add(employee);
            db.Add(new Shopper(Guid.NewGuid(), employee.Id, new DateOnly(2026, 1, 1)));
        }

        await db.SaveChangesAsync(Cancel);
    }

    public static async Task<Shop> ShopOf(City city, Guid department)
    {
        await using var db = city.Db();
        return await db.Shops.Include(shop => shop.Steps.OrderBy(step => step.Number)).FirstAsync(shop => shop.DepartmentId == department, Cancel);
    }

    /// <summary>Who was drawn is left to chance where the planner must not know it; a test that would find them says who it is.</summary>
    public static async Task GiveTo(City city, Guid department, Guid employee)
    {
        await using var db = city.Db();
        var shopper = await db.Shoppers.Where(shopper => shopper.EmployeeId == employee).Select(shopper => shopper.Id).SingleAsync(Cancel);
        await db.Shops.Where(shop => shop.DepartmentId == department).ExecuteUpdateAsync(row => row.SetProperty(shop => shop.ShopperId, shopper), Cancel);
    }

    /// <summary>Answers that earn 7 of 9: 77.78 %.</summary>
    public static Dictionary<string, StringValues> Answers() => new()
    {
        ["day"] = "2026-11-16",
        ["time"] = "09:30",
        ["a.A1"] = "yes",
        ["a.A2"] = "3",
        ["a.A3"] = new StringValues(["Name"]),
        ["a.B1"] = "4",
        ["a.B2"] = "Somebody called Zebulon answered.",
    };

    /// <summary>Everybody of the pool has passed the quizzes that came with the reference data, where it was loaded.</summary>
    public static async Task Certify(City city)
    {
        await using var db = city.Db();
        foreach (var quiz in await db.ShopQuizzes.Where(quiz => !db.Certifications.Any(passed => passed.QuizId == quiz.Id)).ToListAsync(Cancel))
        {
            var form = (await db.FormVersions.Where(form => form.Channel == quiz.Channel && form.Name == quiz.FormName).OrderByDescending(form => form.Number).FirstOrDefaultAsync(Cancel))?.Id;
            if (form is null) continue;
            foreach (var shopper in await db.Shoppers.Select(shopper => shopper.Id).ToListAsync(Cancel))
                db.Add(Certification.Of(Guid.NewGuid(), shopper, quiz, form.Value, [.. quiz.Quiz.Questions.Select(question => (int?)question.Right)], city.Clock.Now));
        }

        await db.SaveChangesAsync(Cancel);
    }

    public static SaveDraft.Input Draft(Guid shop, long number, Dictionary<string, StringValues> fields, string device = "phone", long? basedOn = null) =>
        new() { Id = shop, Number = number, BasedOn = basedOn ?? number - 1, Device = device, Posted = key => fields.GetValueOrDefault(key) };

    /// <summary>The shops by phone stand on a version of the form in which a question has something more, such as <c>"comment": "optional"</c>.</summary>
    public static async Task Revise(City city, string question, string with)
    {
        await using var db = city.Db();
        var plain = await db.FormVersions.SingleAsync(f => f.Id == PhoneForm, Cancel);
        var form = new FormVersion(Guid.NewGuid(), Channel.Phone, plain.Definition.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal)
            .Replace($"\"key\": \"{question}\",", $"\"key\": \"{question}\", {with},", StringComparison.Ordinal), city.Clock.Now);
        db.Add(form);
        await db.SaveChangesAsync(Cancel);
        await db.Shops.Where(shop => shop.FormVersionId == PhoneForm).ExecuteUpdateAsync(row => row.SetProperty(shop => shop.FormVersionId, form.Id), Cancel);
    }

    /// <summary>Typed in as long as it takes to read the questions.</summary>
    /// <param name="employee">Who makes it: an employee, not a resident.</param>
    public static async Task Submit(City city, Guid? employee, Guid shop, Dictionary<string, StringValues>? fields = null, int number = 1)
    {
        var shopper = employee!.Value;
        await city.As(shopper, (SaveDraft u) => u.Run(Draft(shop, number, fields ?? Answers()), Cancel));
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        await city.As(shopper, (SubmitShop u) => u.Run(new() { Id = shop, Number = number }, Cancel));
    }

    public static async Task Accept(City city, Guid shop, Guid? by = null, bool ofHumanResources = false)
    {
        await using var db = city.Db();
        var version = (await db.Shops.SingleAsync(s => s.Id == shop, Cancel)).Version;
        await city.As(by ?? Cast.Hr, (AcceptShop u) => u.Run(new() { Id = shop, Version = version, OfHumanResources = ofHumanResources }, Cancel));
    }

    public static async Task<ReleaseRound.Input> ReleaseOf(City city, Guid round)
    {
        await using var db = city.Db();
        var now = await db.Rounds.SingleAsync(r => r.Id == round, Cancel);
        return new() { Id = round, Version = now.Version, Results = await db.Shops.CountAsync(s => s.RoundId == round && s.DepartmentId != now.RunByDepartmentId && s.State == ShopState.Accepted, Cancel) };
    }

    /// <summary>A round whose one shop of Water is accepted; the clock stands after the release time.</summary>
    public static async Task<Guid> Reviewed(City city)
    {
        var round = await Scheduled(city, (Cast.Water, 1));
        var shop = await ShopOf(city, Cast.Water);
        await Submit(city, Cast.FireClerk, shop.Id);
        await Accept(city, shop.Id);
        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        return round;
    }
}
