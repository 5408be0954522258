using Recognition.Benchmarks;

// What to measure, by name: dotnet run -c Release --project tests/Recognition.Benchmarks -- count
Dictionary<string, Action> measures = new() { ["count"] = CountBallots.Run, ["score"] = ScoreShops.Run, ["packets"] = AssembleAndPrint.Run, ["import"] = ImportPeople.Run, ["pages"] = ReadingPages.Run, ["rota"] = DrawRota.Run, ["results"] = CityInDepth.Run, ["form"] = SaveForms.Run };
foreach (var name in args.Length > 0 ? args : [.. measures.Keys])
{
    measures[name]();
}
