using Recognition.Web.CharitableLeave;
using Recognition.Web.Demo;
using Recognition.Web.Home;
using Recognition.Web.Organization;
using Recognition.Web.Pacesetter;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Health;
using Recognition.Web.Platform.Jobs;
using Recognition.Web.Platform.Logs;
using Recognition.Web.Platform.Mail;
using Recognition.Web.Platform.Pdf;
using Recognition.Web.Platform.Ui;
using Recognition.Web.ReviewPackets;
using Recognition.Web.Settings;
using Recognition.Web.Shops;
using Recognition.Web.StaffNotices;

namespace Recognition.Web;

/// <summary>The table of contents: what the portal is made of, and the way of a request through it.</summary>
public static class Portal
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        builder.AddLogs();
        builder.AddDatabase();
        builder.AddAccess();
        builder.AddUi();
        builder.AddJobs();
        builder.AddMail();
        builder.AddHealth();
        builder.AddLimits();
        builder.Services.AddSettings();
        builder.Services.AddHome();
        builder.Services.AddPdf();
        builder.Services.AddUseCases();
        if (builder.IsDemo()) builder.Services.AddDemo();
    }

    /// <summary>Brings the database up to date before the first request.</summary>
    public static async Task Prepare(this WebApplication app)
    {
        await app.PrepareDatabase();
        await app.PrepareDemo();
        await app.PrepareReferenceData();
    }

    public static void UsePortal(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.SayWhereToLook();
        app.UseMiddleware<RequestLog>();
        app.UseErrorPage();
        app.UseStalePages();
        if (!app.Configuration.IsDemo()) app.UseHsts();
        app.UseRouting();
        app.UseSecurityHeaders();
        app.UseAccess();
        app.UseRateLimiter();
        app.UseSentences();
        app.UseFormToken();
        app.UseReadableInput();
        app.MapStaticAssets().AllowAnonymous();
        app.MapAccess();
        app.MapUi();
        app.MapHealth();
        app.MapAudit();
        app.MapLeave();
        app.MapOrganization();
        app.MapPacesetter();
        app.MapReviewPackets();
        app.MapShops();
        app.MapNotices();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(desks =>
        {
            // The portal's own policy says it, for every page.
            desks.ContentSecurityFrameAncestorsPolicy = null;
            // Compressed, what one person reads could be guessed from its length by whoever can put text beside it.
            desks.DisableWebSocketCompression = true;
        });
    }
}
