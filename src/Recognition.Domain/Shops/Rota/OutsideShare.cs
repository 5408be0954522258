namespace Recognition.Domain.Shops;

/// <summary>How many of the shops of each department in a round are meant for outside shoppers: of fewer, all. docs/programme.md, 1.5.</summary>
/// <param name="Phone">Of those by phone, 0 or more.</param>
/// <param name="InPerson">Of those in person, 0 or more.</param>
public readonly record struct OutsideShare(int Phone, int InPerson)
{
    public int Of(Channel channel) => channel == Channel.Phone ? Phone : InPerson;

    /// <summary>How many shops that are meant for outside shoppers fall to others.</summary>
    /// <param name="shops">Of one department and channel.</param>
    /// <param name="byOutside">Those of them that fall to outside shoppers.</param>
    public int Lacking(Channel channel, int shops, int byOutside) => Math.Max(0, Math.Min(Of(channel), shops) - byOutside);

    /// <summary><c>1 of each department's shops by phone, 2 in person</c></summary>
    public override string ToString() => this == default ? "None asked for" : $"{Phone} of each department's shops by phone, {InPerson} in person";
}
