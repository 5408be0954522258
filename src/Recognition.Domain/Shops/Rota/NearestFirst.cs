namespace Recognition.Domain.Shops;

/// <summary>A heap of nodes by their distance and, of equals, by their number: an order that no version of .NET changes.</summary>
internal sealed class NearestFirst
{
    private (long Distance, int Node)[] heap = new (long, int)[64];
    private int count;

    public void Clear() => count = 0;

    public void Add(long distance, int node)
    {
        if (count == heap.Length) Array.Resize(ref heap, 2 * count);
        var at = count++;
        for (; at > 0 && Before((distance, node), heap[(at - 1) / 2]); at = (at - 1) / 2) heap[at] = heap[(at - 1) / 2];
        heap[at] = (distance, node);
    }

    public bool TryTake(out long distance, out int node)
    {
        (distance, node) = count == 0 ? default : heap[0];
        if (count == 0) return false;
        var last = heap[--count];
        var at = 0;
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= count) break;
            if (child + 1 < count && Before(heap[child + 1], heap[child])) child++;
            if (!Before(heap[child], last)) break;
            heap[at] = heap[child];
            at = child;
        }

        heap[at] = last;
        return true;
    }

    private static bool Before((long Distance, int Node) one, (long Distance, int Node) other) =>
        one.Distance < other.Distance || (one.Distance == other.Distance && one.Node < other.Node);
}
