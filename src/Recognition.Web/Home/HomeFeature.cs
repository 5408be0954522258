namespace Recognition.Web.Home;

internal static class HomeFeature
{
    /// <summary>Every feature's part of the home page and of the search is found by its type.</summary>
    public static void AddHome(this IServiceCollection services)
    {
        foreach (var part in (Type[])[typeof(IWaiting), typeof(INews), typeof(ISearch)])
        {
            foreach (var type in typeof(HomeFeature).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(part)))
                services.AddScoped(part, type);
        }
    }
}
