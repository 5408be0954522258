using System.Reflection;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Tests.Access;

/// <summary>Every method of every use case and read class, found by the rule by which the portal finds them.</summary>
internal static class UseCaseEntries
{
    // Who they are for is told by their input: such a method has a row for each answer.
    private const string Fork = "OfHumanResources";

    public static IEnumerable<(string Name, MethodInfo Method, bool Forked)> All() =>
        from type in typeof(Entry).Assembly.GetTypes()
        where type is { IsClass: true, IsSealed: true, IsAbstract: false } && type.GetConstructors() is [{ } only] && only.GetParameters().Any(p => p.ParameterType == typeof(Entry))
        where !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type)
        from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where (method.IsPublic || method.IsAssembly) && method.GetParameters().Any(p => p.ParameterType == typeof(CancellationToken))
        let name = $"{type.Namespace!.Split('.')[^1]}: {type.Name}.{method.Name}({string.Join(", ", method.GetParameters().Where(p => p.ParameterType != typeof(CancellationToken)).Select(p => p.Name))})"
        from forked in Enumerable.Range(0, method.GetParameters().Any(Forks) ? 2 : 1).Select(answer => answer == 1)
        select (forked ? name + " of Human Resources" : name, method, forked);

    /// <summary>
    /// Knocks without entering: the guard is asked who it is beforehand, and then everything behind it finds the deed cancelled. Who may not
    /// is refused by the guard; who may comes as far as the cancelled door, and nothing was changed.
    /// </summary>
    public static async Task<bool> Opens(City city, MethodInfo method, bool forked, ClaimsPrincipal principal)
    {
        await using var scope = city.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Is(principal);
        // Of those who are nobody to the guard it asks again: they may knock in earnest.
        var known = await scope.ServiceProvider.GetRequiredService<Guard>().Who() is not null;
        var useCase = scope.ServiceProvider.GetRequiredService(method.DeclaringType!);
        try
        {
            await (Task)method.Invoke(useCase, BindingFlags.DoNotWrapExceptions, null, [.. method.GetParameters().Select(p => p.ParameterType == typeof(CancellationToken) ? new CancellationToken(canceled: known) : Argument(p, forked))], null)!;
            return true;
        }
        catch (NotAllowed)
        {
            return false;
        }
        catch (Exception behind) when (behind is not TargetParameterCountException)
        {
            return true; // Cancelled, or refused for another reason: the guard was passed, or never asked, which the table shows.
        }
    }

    private static bool Forks(ParameterInfo parameter) =>
        string.Equals(parameter.Name, Fork, StringComparison.OrdinalIgnoreCase) || parameter.ParameterType.GetProperty(Fork) is not null;

    private static object? Argument(ParameterInfo parameter, bool forked)
    {
        var type = parameter.ParameterType;
        if (type == typeof(bool)) return forked;
        if (type == typeof(string)) return "x";
        if (type == typeof(Guid)) return Guid.NewGuid();
        if (type.IsValueType) return Activator.CreateInstance(type);
        if (type.GetConstructor([]) is null) return null;
        var input = Activator.CreateInstance(type);
        if (forked) type.GetProperty(Fork)?.SetValue(input, true);
        return input;
    }
}
