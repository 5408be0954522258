namespace Recognition.Web.Home;

internal static class HomeFeature
{
    /// <summary>Every feature's part of the home page is found by its type.</summary>
    public static void AddHome(this IServiceCollection services)
    {
        foreach (var type in typeof(HomeFeature).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IWaiting))))
            services.AddScoped(typeof(IWaiting), type);
    }
}
