namespace Recognition.Database.Seed;

/// <summary>A file of the reference data cannot be loaded. The message is one sentence: which file, where in it, and what is wrong there.</summary>
public sealed class SeedBroken(string file, string place, string wrong)
    : Exception($"The portal does not start: {file} of the reference data, at {place}: {wrong}. Mend the file and start again; nothing was loaded.");
