using System.Diagnostics;
using System.Globalization;
using Recognition.Domain.Shops;

namespace Recognition.Benchmarks;

// The rota of a round to its proven optimum: each department by phone and in person, one shopper in ten barred from it, memories of two years.
internal static class DrawRota
{
    public static void Run()
    {
        foreach (var (departments, shops, shoppers, goal) in ((int, int, int, double?)[])[(20, 12, 60, 1), (50, 12, 150, null), (100, 12, 300, null), (200, 12, 600, 20)])
        {
            var chance = new Random(2026);
            var all = Enumerable.Range(0, departments).Select(_ => Id(chance)).ToList();
            List<RotaWish> wishes = [.. all.SelectMany((department, place) => (RotaWish[])[new(department, $"{place}", Channel.Phone, shops / 2) { MissedLast = place % 5 == 0 }, new(department, $"{place}", Channel.InPerson, shops / 2) { MissedLast = place % 5 == 0 }])];
            List<RotaCandidate> pool = [.. Enumerable.Range(0, shoppers).Select(_ => new RotaCandidate(Id(chance), all.Where(_ => chance.Next(10) == 0).ToDictionary(department => department, _ => Bar.Works))
            {
                Capacity = 12,
                WeeksSince = all.Where(_ => chance.Next(3) == 0).ToDictionary(department => department, _ => chance.Next(13, 130)),
            })];
            var watch = Stopwatch.StartNew();
            var draw = Rota.Assign(wishes, pool, 54);
            var loads = draw.Shops.CountBy(shop => shop.ShopperId).Select(load => load.Value).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"rota: {departments} departments × {shops} shops × {shoppers} shoppers in {watch.Elapsed.TotalSeconds:F2} s{(goal is null ? "" : $" (goal {goal} s)")}: {draw.Shops.Count} shops, loads {loads.Min()} to {loads.Max()}, optimum {(draw.IsProven ? "proven" : "NOT PROVEN")}"));
        }
    }

    private static Guid Id(Random chance)
    {
        var bytes = new byte[16];
        chance.NextBytes(bytes);
        return new Guid(bytes);
    }
}
