namespace Recognition.Web.Platform.Pdf;

internal static class PdfFeature
{
    public static void AddPdf(this IServiceCollection services) => services.AddSingleton<PdfPrinter>();
}
