using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Recognition.Web.Platform.Files;

/// <summary>
/// Writes workbooks that a spreadsheet opens. Texts are inline texts, never formulas, whatever they begin with; figures are numbers, so that
/// they can be reckoned with. On paper a sheet is as wide as the page, and its head stands on each.
/// </summary>
internal static partial class Xlsx
{
    // In characters.
    private const double Narrowest = 8, Widest = 90;

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
            var repeated = new DefinedNames();
            foreach (var (i, sheet) in sheets.Index())
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                List<List<object?>> rows = [.. sheet.Rows.Select(row => row.ToList())];
                part.Worksheet = new Worksheet(
                    new SheetProperties(new PageSetupProperties { FitToPage = true }),
                    new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
                    new Columns(sheet.Head.Select((_, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = Width(rows.Select(row => row.ElementAtOrDefault(at)).Prepend(sheet.Head[at])), CustomWidth = true })),
                    new SheetData(rows.Select(row => new Row(row.Select(cell => Of(cell, 0)))).Prepend(new Row(sheet.Head.Select(head => Of(head, 1))))),
                    new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
                    new HeaderFooter(new OddFooter("&L&A&RPage &P of &N")));
                workbook.Workbook.Sheets!.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)i + 1, Name = Title(sheet.Name) });
                repeated.Append(new DefinedName($"'{Title(sheet.Name)}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
            }

            workbook.Workbook.Append(repeated);
        }

        return file.ToArray();
    }

    // As wide as its longest text: no spreadsheet finds the height of a text that it has to break by itself.
    private static double Width(IEnumerable<object?> column) => Math.Clamp((column.Max(cell => $"{cell}".Length) * 1.1) + 2, Narrowest, Widest);

    private static Cell Of(object? value, uint style) => value switch
    {
        null => new Cell { StyleIndex = style },
        int or long or double or decimal => new Cell { StyleIndex = style, CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!), DataType = CellValues.Number },
        _ => new Cell { StyleIndex = style, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(Unseen().Replace($"{value}", "")) { Space = SpaceProcessingModeValues.Preserve }) },
    };

    // 0 plain, 1 bold.
    private static void Styles(WorkbookPart workbook) => workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
        new Fonts(Sans(), Sans(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));

    private static Font Sans(params OpenXmlElement[] before) => new([.. before, new FontSize { Val = 11 }, new FontName { Val = "Calibri" }]);

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
