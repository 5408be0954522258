using Recognition.Domain.Organization;

namespace Recognition.Domain.Shops;

/// <summary>Draws day and hour of each shop, so that nobody can guess them and anybody can draw them again. docs/programme.md, 1.5.</summary>
public static class ShopTimes
{
    private static readonly TimeSpan Apart = TimeSpan.FromHours(1);

    /// <summary>
    /// The days have as many shops each as they can, and nobody more than so many on one day, which lie an hour apart; the hours of a department
    /// come round evenly. The same shops, days and seed give the same draw.
    /// </summary>
    /// <param name="days">The business days on which shops may be made.</param>
    /// <param name="kept">Shops whose day and hour stay.</param>
    /// <param name="elsewhere">What the shoppers make in other rounds: it takes their time, and leaves the days of this one as even.</param>
    /// <param name="mostADay">Of one shopper, 1 or more.</param>
    /// <returns>Day and hour for each shop, while its department is open and its shopper has time; null where none is left for it.</returns>
    public static IReadOnlyList<DateTime?> Draw(IReadOnlyList<ShopToTime> shops, IReadOnlyList<DateOnly> days, IReadOnlyCollection<FixedShop> kept, IReadOnlyCollection<FixedShop> elsewhere, int mostADay, long seed)
    {
        var dice = new Dice(seed);
        var (order, drawnDays) = (dice.Shuffled(Enumerable.Range(0, shops.Count)), dice.Shuffled(days));
        var groups = shops.Select(shop => shop.ShopperId).Distinct().Index().ToDictionary(shopper => shopper.Item, shopper => shopper.Index);
        var loads = drawnDays.Select(day => kept.Count(shop => DateOnly.FromDateTime(shop.At) == day)).ToArray();
        List<FixedShop> taken = [.. kept, .. elsewhere];
        var perDay = taken.GroupBy(shop => (shop.ShopperId, Day: DateOnly.FromDateTime(shop.At))).ToDictionary(mine => mine.Key, mine => mine.Count());
        var dayOf = new DateOnly?[shops.Count];
        for (var round = 1; round <= mostADay && order.Exists(shop => dayOf[shop] is null); round++)
        {
            var open = order.FindAll(shop => dayOf[shop] is null);
            var flow = new EvenFlow([.. open.Select(shop => new EvenFlow.Demand(groups[shops[shop].ShopperId], 1, 0))],
                (shop, day) => shops[open[shop]].Free.Meet(shops[open[shop]].Hours, drawnDays[day]) && perDay.GetValueOrDefault((shops[open[shop]].ShopperId, drawnDays[day])) < round ? 0 : null,
                loads, [.. loads.Select(_ => int.MaxValue)], step: 1);
            foreach (var (shop, day) in flow.Solve())
            {
                dayOf[open[shop]] = drawnDays[day];
                loads[day]++;
                var mine = (shops[open[shop]].ShopperId, drawnDays[day]);
                perDay[mine] = perDay.GetValueOrDefault(mine) + 1;
            }
        }

        return Hours(shops, order, dayOf, taken, dice);
    }

    /// <summary>Whether nobody can make a shop at both moments.</summary>
    public static bool TooNear(DateTime one, DateTime other) => (one - other).Duration() < Apart;

    /// <summary>Whether one of the days has room for one more shop of somebody.</summary>
    /// <param name="taken">When the person's other shops are made.</param>
    public static bool HaveRoom(IReadOnlyCollection<DateOnly> days, IEnumerable<DateTime> taken, int mostADay)
    {
        var perDay = taken.CountBy(DateOnly.FromDateTime).ToDictionary();
        return days.Any(day => perDay.GetValueOrDefault(day) < mostADay);
    }

    private static DateTime?[] Hours(IReadOnlyList<ShopToTime> shops, List<int> order, DateOnly?[] dayOf, List<FixedShop> taken, Dice dice)
    {
        var starts = order.Select(shop => shops[shop]).DistinctBy(shop => shop.DepartmentId).ToDictionary(shop => shop.DepartmentId, shop => new Queue<TimeOnly>(dice.Shuffled(shop.Hours.Starts)));
        var drawn = new DateTime?[shops.Count];
        foreach (var shop in order.Where(shop => dayOf[shop] is not null && starts[shops[shop].DepartmentId].Count > 0))
        {
            var (queue, day) = (starts[shops[shop].DepartmentId], dayOf[shop]!.Value);
            for (var tries = 0; tries < queue.Count && drawn[shop] is null; tries++)
            {
                var at = day.ToDateTime(queue.Peek());
                queue.Enqueue(queue.Dequeue());
                if (!shops[shop].Free.Hold(at) || taken.Exists(other => other.ShopperId == shops[shop].ShopperId && TooNear(other.At, at))) continue;
                taken.Add(new FixedShop(shops[shop].ShopperId, at));
                drawn[shop] = at;
            }
        }

        return drawn;
    }
}

/// <summary>A shop that has its shopper, and no day yet.</summary>
public sealed record ShopToTime(Guid DepartmentId, Guid ShopperId, BusinessHours Hours)
{
    /// <summary>When its shopper has time.</summary>
    public FreeTimes Free { get; init; } = FreeTimes.Any;
}

/// <param name="At">By the city's clock.</param>
public sealed record FixedShop(Guid ShopperId, DateTime At);
