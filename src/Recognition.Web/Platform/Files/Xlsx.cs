using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Recognition.Web.Platform.Files;

/// <summary>
/// Writes workbooks that a spreadsheet opens. Texts are inline texts, never formulas, whatever they begin with; figures are numbers, so that
/// they can be reckoned with.
/// </summary>
internal static partial class Xlsx
{
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IResult Download(string name, IReadOnlyList<Sheet> sheets) => Results.File(Of(sheets), Type, name);

    public static byte[] Of(IReadOnlyList<Sheet> sheets)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook(new Sheets());
            Styles(workbook);
            foreach (var (i, sheet) in sheets.Index())
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(
                    new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
                    new Columns(sheet.Head.Select((_, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = at < 3 ? 34 : 14, CustomWidth = true })),
                    new SheetData(sheet.Rows.Select(row => new Row(row.Select(cell => Of(cell, 0)))).Prepend(new Row(sheet.Head.Select(head => Of(head, 1))))));
                workbook.Workbook.Sheets!.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)i + 1, Name = Title(sheet.Name) });
            }
        }

        return file.ToArray();
    }

    private static Cell Of(object? value, uint style) => value switch
    {
        null => new Cell { StyleIndex = style },
        int or long or double or decimal => new Cell { StyleIndex = style, CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!), DataType = CellValues.Number },
        _ => new Cell { StyleIndex = style, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(Unseen().Replace($"{value}", "")) { Space = SpaceProcessingModeValues.Preserve }) },
    };

    // 0 plain, 1 bold.
    private static void Styles(WorkbookPart workbook) => workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));

    // A sheet's name has 31 characters at most, and none of these.
    private static string Title(string name) => Refused().Replace(name, " ") is var text && text.Length > 31 ? text[..31] : Refused().Replace(name, " ");

    [GeneratedRegex(@"[\\/?*\[\]:']")]
    private static partial Regex Refused();

    // XML cannot hold them.
    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]")]
    private static partial Regex Unseen();

    /// <param name="Rows">Texts and numbers; null leaves a cell empty.</param>
    public sealed record Sheet(string Name, IReadOnlyList<string> Head, IEnumerable<IEnumerable<object?>> Rows);
}
