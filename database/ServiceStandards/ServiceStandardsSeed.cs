using Microsoft.EntityFrameworkCore;
using Recognition.Database.Seed;
using Recognition.Domain.Json;
using Recognition.Domain.ServiceStandards;

namespace Recognition.Database.ServiceStandards;

internal static class ServiceStandardsSeed
{
    public static async Task Load(RecognitionDb db, SeedFolder folder, CancellationToken cancel)
    {
        if (!await db.Promises.AnyAsync(cancel)) db.AddRange(folder.Read("promises.json", Promises));
        if (await db.StandardTopics.AnyAsync(cancel)) return;
        var (topics, standards) = folder.Read("standards.json", Library);
        db.AddRange(topics);
        db.AddRange(standards);
    }

    private static List<Promise> Promises(JsonAt root)
    {
        var keys = new HashSet<string>();
        return [.. root.Fields("note", "promises").Need("promises").Items(SeedFolder.Most).Select((at, place) =>
        {
            var fields = at.Fields("key", "title", "text");
            var key = fields.Need("key").Unique(keys);
            return at.Make(() => new Promise(SeedAt.Id("promises.json", key), key, place, fields.Need("title").Name(), fields.Need("text").Name(Promise.TextLimit)));
        })];
    }

    private static (List<StandardTopic> Topics, List<Standard> Standards) Library(JsonAt root)
    {
        var keys = new HashSet<string>();
        var library = root.Fields("note", "topics", "standards");
        List<StandardTopic> topics = [.. library.Need("topics").Items(SeedFolder.Most).Select((at, place) =>
        {
            var fields = at.Fields("key", "title");
            var key = fields.Need("key").Unique(keys);
            return at.Make(() => new StandardTopic(SeedAt.Id("standards.json", $"topic {key}"), key, place, fields.Need("title").Name()));
        })];
        keys.Clear();
        return (topics, [.. library.Need("standards").Items(SeedFolder.Most).Select((at, place) => One(at, place, topics, keys))]);
    }

    private static Standard One(JsonAt at, int place, List<StandardTopic> topics, HashSet<string> keys)
    {
        var fields = at.Fields("key", "topic", "kind", "source", "title", "text", "limit", "examples");
        var topic = topics.Find(t => t.Key == fields.Need("topic").Text(Standard.KeyLimit)) ?? throw fields.Need("topic").Wrong("is no topic of this file");
        return at.Make(() =>
        {
            var key = fields.Need("key").Unique(keys);
            var standard = new Standard(SeedAt.Id("standards.json", key), topic.Id, key, place, fields.Need("kind").OneOf<StandardKind>(),
                fields.Need("source").Name(), fields.Need("title").Name(), fields.Need("text").Name(Standard.TextLimit));
            if (standard.Kind == StandardKind.Limit)
            {
                var limit = fields.Need("limit").Fields("value", "unit");
                standard.LimitTo((int)limit.Need("value").Whole(1, 100_000), limit.Need("unit").Name());
            }
            else if (fields["limit"] is { } limit)
            {
                throw limit.Wrong("stands at a standard that is not a limit");
            }

            standard.Suggest(fields["examples"]?.Items(20).Select(example => example.Name()) ?? []);
            return standard;
        });
    }
}
