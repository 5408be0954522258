namespace Recognition.Web.Settings;

internal static class SettingsFeature
{
    public static void AddSettings(this IServiceCollection services) => services.AddSingleton<CurrentSettings>();
}
