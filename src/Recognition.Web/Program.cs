using Recognition.Web;
using Recognition.Web.Platform.Commands;

if (await CommandLine.Run(args) is { } exitCode) return exitCode;

var builder = WebApplication.CreateBuilder(CommandLine.Settings(args));
builder.AddPortal();

var app = builder.Build();
await app.Prepare();
app.UsePortal();
await app.RunAsync();
return 0;
