using Recognition.Database.Seed;
using Recognition.Domain;
using Recognition.Web;
using Recognition.Web.Platform.Commands;

if (await CommandLine.Run(args) is { } exitCode) return exitCode;

var builder = WebApplication.CreateBuilder(CommandLine.Settings(args));
builder.AddPortal();

var app = builder.Build();
try
{
    await app.Prepare();
}
catch (Exception refusal) when (refusal is SeedBroken or RuleBroken)
{
    Console.Error.WriteLine(refusal.Message);
    return 1;
}

app.UsePortal();
await app.RunAsync();
return 0;
