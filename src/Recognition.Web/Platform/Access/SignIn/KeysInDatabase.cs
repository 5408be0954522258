using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Database.Platform;

namespace Recognition.Web.Platform.Access.SignIn;

/// <summary>The keys that protect cookies and forms stand in the database: a restart keeps people signed in, and several nodes share them.</summary>
internal sealed class KeysInDatabase(IDbContextFactory<RecognitionDb> databases) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = databases.CreateDbContext();
        return [.. db.ProtectionKeys.AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = databases.CreateDbContext();
        db.Add(new ProtectionKey { Id = Guid.NewGuid(), Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
