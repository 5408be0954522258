var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "hello");
await app.RunAsync();
