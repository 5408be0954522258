using Microsoft.EntityFrameworkCore;
using Recognition.Database.Organization;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Organization;

/// <summary>Takes a personnel file in for its preview. No employee is changed by it.</summary>
public sealed class UploadPersonnelFile(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManagePeople, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        // What cannot be read at all is said at once; what is wrong in its lines is the preview's to say.
        _ = new PersonnelHeader(PersonnelCsv.Read(input.Content).Header);
        var (own, expired) = (work.By.EmployeeId, work.Now - PersonnelUpload.Lasts);
        work.Db.RemoveRange(await work.Db.PersonnelUploads.Where(u => u.UploadedBy == own || u.At < expired).ToListAsync(cancel));
        var name = Path.GetFileName(input.FileName);
        work.Db.Add(new PersonnelUpload { Id = input.Id, UploadedBy = own, At = work.Now, FileName = Sentence.Required("File", name.Length > 120 ? name[..120] : name, 120), Content = input.Content });
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public string FileName { get; set; } = "";

        public byte[] Content { get; set; } = [];
    }
}
