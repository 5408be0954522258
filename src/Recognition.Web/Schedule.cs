using Recognition.Web.Pacesetter;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Jobs;
using Recognition.Web.Platform.Mail;
using Recognition.Web.ReviewPackets;
using Recognition.Web.Shops;
using Recognition.Web.StaffNotices;
using static Recognition.Web.Platform.Jobs.Recurring;

namespace Recognition.Web;

/// <summary>Every recurring job and its time. Times are the city's clock: seconds, minutes, hours, day, month, weekday.</summary>
internal static class Schedule
{
    public static readonly IReadOnlyList<Recurring> Lines =
    [
        At<CloseContestsJob>("5 */5 * * * ?", "Award votes", "Opens the award's votes and counts those that have closed."),
        At<AssemblePacketsJob>("0 15 5 * * ?", "Packets", "Opens the packets of the quarter that has ended, and renews those of any quarter not yet checked."),
        At<TellNewStaffJob>("0 30 5 * * ?", "Notice to new staff", "Sends the notice about shops to those who came to a department since it went out."),
        At<RemindOnTimeJob>("0 30 7 * * ?", "Reminders", "Reminds shoppers of shops that are due in three or one business days, today, or were one ago."),
        At<AskForRepliesJob>("0 40 7 * * ?", "Replies", "Asks departments for their replies when the window of a round is over."),
        Every<DeliverMailJob>(TimeSpan.FromSeconds(5), "Mail", "Sends the mail that is due."),
        Every<DrainRequestedJobsJob>(TimeSpan.FromSeconds(2), "Jobs asked for", "Runs the jobs that people asked for."),
        At<SweepOutboxJob>("0 40 3 * * ?", "Old mail", "Removes sent mail and ended jobs when their time is over.").AsHousekeeping(),
        At<SweepUploadsJob>("0 50 3 * * ?", "Old personnel files", "Removes personnel files that were uploaded and not imported.").AsHousekeeping(),
        At<SweepFormsJob>("0 55 3 * * ?", "Old forms", "Forgets which forms were sent, long after anybody could send one again.").AsHousekeeping(),
        At<DisposeAuditValuesJob>("0 20 3 * * ?", "Old audit values", "Disposes of audit values whose retention is over.").AsHousekeeping(),
        At<DisposeShopRecordsJob>("0 30 3 * * ?", "Old shop records", "Disposes of answers, words and drafts of shops whose retention is over.").AsHousekeeping(),
        At<LayScheduleJob>("0 1 * * * ?", "Times of the jobs", "Brings the schedule in line with the city's zone.").AsHousekeeping(),
    ];
}
