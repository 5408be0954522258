using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Recognition.Database;
using Recognition.Domain;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Tests.Architecture;

/// <summary>The house's rules, held by the code as it was compiled. Each test asserts first that it found something to check.</summary>
public sealed partial class LayerTests
{
    private static readonly Type[] Web = typeof(App).Assembly.GetTypes();

    [Fact]
    public void The_domain_knows_nothing_but_the_framework()
    {
        var references = typeof(RuleBroken).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToList();
        Assert.NotEmpty(references);
        Assert.All(references, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void The_database_does_not_know_the_pages() =>
        Assert.DoesNotContain("Recognition.Web", typeof(RecognitionDb).Assembly.GetReferencedAssemblies().Select(name => name.Name));

    [Fact]
    public void A_feature_knows_another_only_where_the_table_says_so()
    {
        var found = Web.Where(type => Feature(type) is { } feature && !Features.Ground.Contains(feature) && !Features.Outside.Contains(feature)).SelectMany(type => Uses.Types(type).Select(Feature)
                .Where(knows => knows is not null && knows != Feature(type) && !Features.Ground.Contains(knows)).Select(knows => (Feature: Feature(type)!, Knows: knows!)))
            .Distinct().Order().ToList();
        Assert.NotEmpty(found);
        var allowed = Features.Pairs.Select(pair => (pair.Feature, pair.Knows)).Order().ToList();
        Assert.Equal(string.Join("; ", allowed), string.Join("; ", found)); // a pair that nobody uses any more goes out of the table
    }

    [Fact]
    public void The_platform_knows_no_feature_but_the_settings()
    {
        var found = Web.Where(type => Feature(type) == "Platform").SelectMany(Uses.Types).Select(Feature).Where(knows => knows is not null and not "Platform").Distinct().Order().ToList();
        Assert.Equal(string.Join("; ", Features.OfPlatform.Select(pair => pair.Knows).Order()), string.Join("; ", found));
    }

    [Fact]
    public void Every_page_says_whom_it_is_open_to()
    {
        var pages = Web.Where(type => type.IsDefined(typeof(RouteAttribute), false)).ToList();
        Assert.True(pages.Count > 20);
        Assert.DoesNotContain(pages, page => page.IsDefined(typeof(NeedsAttribute), false) == page.IsDefined(typeof(OpenAttribute), false));
    }

    [Fact]
    public void Every_class_that_comes_through_the_entry_is_sealed()
    {
        var classes = Web.Where(type => !type.IsAbstract && type.GetConstructors().Any(made => made.GetParameters().Any(p => p.ParameterType == typeof(Entry)))).ToList();
        Assert.True(classes.Count > 20);
        Assert.All(classes, type => Assert.True(type.IsSealed, type.Name));
    }

    [Fact]
    public void Nobody_saves_but_the_platform()
    {
        string[] saving = ["SaveChanges", "SaveChangesAsync", "ExecuteUpdate", "ExecuteUpdateAsync", "ExecuteDelete", "ExecuteDeleteAsync", "ExecuteSqlRaw", "ExecuteSqlRawAsync", "ExecuteSql", "ExecuteSqlAsync"];
        var savers = Web.Where(type => Uses.Calls(type).Any(call => saving.Contains(call.Name) && call.DeclaringType!.Namespace!.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || saving.Contains(call.Name) && call.DeclaringType == typeof(RecognitionDb))).Select(Feature).Distinct().ToList();
        Assert.Equal(["Platform"], savers);
    }

    [Fact]
    public void No_name_hides_what_a_class_does()
    {
        var types = Web.Concat(typeof(RuleBroken).Assembly.GetTypes()).Concat(typeof(RecognitionDb).Assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("Recognition", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal)).ToList();
        Assert.True(types.Count > 200);
        Assert.Empty(types.Where(type => HidingName().IsMatch(type.Name)).Select(type => type.FullName));
    }

    [Fact]
    public void An_interface_has_two_implementations_or_is_a_seam()
    {
        string[] seams = [];
        var interfaces = Web.Where(type => type.IsInterface && type.Namespace?.StartsWith("Recognition", StringComparison.Ordinal) == true).ToList();
        Assert.NotEmpty(interfaces);
        Assert.Equal(seams, interfaces.Where(face => Web.Count(type => type.IsClass && type.IsAssignableTo(face)) < 2).Select(face => face.Name).Order());
    }

    /// <summary>The folder of the feature that a type belongs to; null for the root, which knows all.</summary>
    private static string? Feature(Type type) =>
        type.Namespace is { } space && space.StartsWith("Recognition.Web.", StringComparison.Ordinal) ? space.Split('.')[2] : null;

    [GeneratedRegex("(Service|Manager|Helper|Util|Utils|Handler|Dto|Impl|Base|Common|Repository)$")]
    private static partial Regex HidingName();
}
