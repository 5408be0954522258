using Recognition.Web.Pacesetter;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Jobs;
using Recognition.Web.Platform.Mail;
using Recognition.Web.ReviewPackets;
using static Recognition.Web.Platform.Jobs.Recurring;

namespace Recognition.Web;

/// <summary>Every recurring job and its time. Times are the city's clock: seconds, minutes, hours, day, month, weekday.</summary>
internal static class Schedule
{
    public static readonly IReadOnlyList<Recurring> Lines =
    [
        Every<DrainRequestedJobsJob>(TimeSpan.FromSeconds(2), "Runs the jobs that people asked for."),
        Every<DeliverMailJob>(TimeSpan.FromSeconds(5), "Sends the mail that is due."),
        At<AssemblePacketsJob>("0 15 5 * * ?", "Opens the packets of the quarter that has ended, and renews those not yet checked."),
        At<SweepOutboxJob>("0 40 3 * * ?", "Removes sent mail and ended jobs when their time is over."),
        At<DisposeAuditValuesJob>("0 20 3 * * ?", "Disposes of audit values whose retention is over."),
        At<CloseContestsJob>("5 */5 * * * ?", "Opens the award's votes and counts those that have closed."),
        At<LayScheduleJob>("0 1 * * * ?", "Brings the schedule in line with the city's zone."),
    ];
}
