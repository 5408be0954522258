using Recognition.Database.Seed;
using Recognition.Domain;
using Recognition.Web;
using Recognition.Web.Platform.Commands;

try
{
    if (await CommandLine.Run(args) is { } exitCode) return exitCode;

    var builder = WebApplication.CreateBuilder(CommandLine.Settings(args));
    builder.AddPortal();
    ListenAddresses.Demand(builder.Configuration);

    var app = builder.Build();
    await app.Prepare();
    app.UsePortal();
    await app.RunAsync();
    return 0;
}
catch (Exception refusal) when (refusal is SettingWrong or SeedBroken or RuleBroken)
{
    Console.Error.WriteLine(refusal.Message);
    return 1;
}
catch (InvalidDataException unreadable)
{
    Console.Error.WriteLine($"{unreadable.Message} {unreadable.GetBaseException().Message}");
    return 1;
}
