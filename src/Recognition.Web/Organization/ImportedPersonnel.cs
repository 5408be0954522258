using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Organization;

/// <summary>What became of a personnel file that was imported, for who comes back to its preview.</summary>
public sealed class ImportedPersonnel(Entry entry)
{
    /// <returns>Null where the person imported no such file, or uploaded another since.</returns>
    public async Task<Shown?> Read(Guid upload, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManagePeople, cancel);
        var by = look.By.EmployeeId;
        var file = await look.Db.PersonnelUploads.SingleOrDefaultAsync(u => u.Id == upload && u.UploadedBy == by && u.ImportedAt != null, cancel);
        return file is null ? null : new Shown(file.FileName, look.City.Zone.DateAndTime(file.ImportedAt!.Value), file.Outcome ?? "");
    }

    /// <param name="Sentence">What it changed.</param>
    public sealed record Shown(string FileName, string At, string Sentence);
}
