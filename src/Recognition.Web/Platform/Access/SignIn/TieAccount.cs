using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Platform.Access.SignIn;

/// <summary>Finds the employee whom the provider names by number, and ties the account to the employee at the first sign-in. A mail address counts for nothing: it is handed on.</summary>
public sealed class TieAccount(Entry entry)
{
    private const string Why = "Somebody signs in, so nobody is signed in yet; the provider's signed token says who it is.";

    /// <param name="number">The employee number that the token bears.</param>
    /// <param name="key">The provider's tenant and its id of the account.</param>
    /// <returns>The employee's id.</returns>
    /// <exception cref="SignInRefused">The number is unknown or tied to another account, or the person does not work here today.</exception>
    internal async Task<Guid> Run(string number, string key, CancellationToken cancel)
    {
        await using (var look = await entry.ReadOpen(Why, cancel))
        {
            var known = await look.Db.Employees.Where(e => e.Number == number).Select(e => new { e.Id, e.SignInKey, e.StartedOn, e.LeftOn }).SingleOrDefaultAsync(cancel)
                ?? throw new SignInRefused(SignInReason.Unknown);
            if (known.StartedOn > look.Today || known.LeftOn < look.Today) throw new SignInRefused(SignInReason.NotEmployed);
            if (known.SignInKey == key) return known.Id;
        }

        await using var work = await entry.WriteOpen(this, Why, cancel);
        if (await work.Db.Employees.AnyAsync(e => e.SignInKey == key && e.Number != number, cancel)) throw new SignInRefused(SignInReason.TiedElsewhere);
        var employee = await work.Db.Employees.SingleAsync(e => e.Number == number, cancel);
        try
        {
            employee.BindSignIn(key);
        }
        catch (RuleBroken)
        {
            throw new SignInRefused(SignInReason.TiedElsewhere);
        }

        await work.Commit(cancel);
        return employee.Id;
    }
}
