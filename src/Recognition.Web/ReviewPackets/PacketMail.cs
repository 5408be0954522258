using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.ReviewPackets;

/// <summary>What directors and representatives are told of their packets. No figure stands in a message.</summary>
internal static class PacketMail
{
    public static Letter Opened(Department department, ReviewPacket packet) => new(
        $"The packet of {department.Name} for {packet.Quarter} is open",
        $"""
        The packet of {department.Name} for {packet.Quarter} has been assembled for your review with the City Manager.

        Read it and comment by {Written.Date(packet.CommentBy)}. Your comments stand in the packet beside the figures.

        {Where(packet)}
        """,
        Page(department, packet),
        Permission.RunJobs);

    public static Letter Sealed(Department department, ReviewPacket packet) => new(
        $"The packet of {department.Name} for {packet.Quarter} is sealed",
        $"""
        The packet of {department.Name} for {packet.Quarter} is sealed. It is what you and the City Manager have before you in the review, and it does not change any more; a mistake is mended by an erratum beside it.

        {Where(packet)}
        """,
        Page(department, packet),
        Permission.RunJobs);

    public static Letter Erratum(Department department, ReviewPacket packet) => new(
        $"An erratum to the packet of {department.Name} for {packet.Quarter}",
        $"""
        An erratum was added to the sealed packet of {department.Name} for {packet.Quarter}.

        {Where(packet)}
        """,
        Page(department, packet),
        Permission.RunJobs);

    private static string Page(Department department, ReviewPacket packet) => $"/packets/{packet.Quarter.Address}/{department.Code}";

    private static string Where(ReviewPacket packet) => $"You find it in the recognition portal under Packets, {packet.Quarter}.";
}
