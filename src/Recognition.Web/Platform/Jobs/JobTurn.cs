using Recognition.Domain.Access;
using Recognition.Web.Platform.Access;

namespace Recognition.Web.Platform.Jobs;

/// <summary>Lets a job do a deed: a turn of its own with just the permissions named, as a request would be a person's.</summary>
public sealed class JobTurn(IServiceScopeFactory scopes)
{
    /// <param name="job">Who the audit trail says did it, such as "Close contests".</param>
    public async Task Take<TUseCase>(string job, Func<TUseCase, Task> deed, params Permission[] permissions) where TUseCase : notnull =>
        await Take<TUseCase, bool>(job, async useCase =>
        {
            await deed(useCase);
            return true;
        }, permissions);

    /// <inheritdoc cref="Take{TUseCase}(string, Func{TUseCase, Task}, Permission[])"/>
    public async Task<TResult> Take<TUseCase, TResult>(string job, Func<TUseCase, Task<TResult>> deed, params Permission[] permissions) where TUseCase : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().IsJob(Person.Job(job, permissions));
        return await deed(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }
}
