using System.Numerics;

namespace Recognition.Domain.Shops;

// What questions bring together, in a form's whole units, and what is failed by one that was answered without a point.
internal struct PointSum<T> where T : struct, INumber<T>
{
    public T Earned;
    public T Possible;
    public bool SectionFailed;
    public bool FormFailed;
}
