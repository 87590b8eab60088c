package org.formpress.write.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.formpress.model.DataPointer;
import org.formpress.model.Document;
import org.formpress.model.Heading;
import org.formpress.model.InvalidDocumentException;
import org.formpress.write.DocumentWriter;
import org.formpress.write.Manuscript;
import org.formpress.write.OutputFormat;
import org.formpress.write.ooxml.CarriedPart;
import org.formpress.write.ooxml.ReproducibleZip;
import org.formpress.write.ooxml.Resources;
import org.formpress.write.ooxml.Xml;
import org.formpress.write.ooxml.XmlTemplate;

/**
 * Writes Excel workbooks (ISO/IEC 29500 transitional) with the form on one sheet: amounts and days are numbers, every value's cell has
 * a name and may be edited, and the file carries the JSON it was made from. The same manuscript always gives the same bytes.
 */
public final class ExcelWriter implements DocumentWriter {

    /** What a cell can hold at most, in UTF-16 units. */
    public static final int MAX_CELL_LENGTH = 32_767;

    /** The significant digits of a number. */
    public static final int MAX_DIGITS = CellNumber.MAX_DIGITS;

    static final String WORKBOOK = "xl/workbook.xml";

    static final String WORKBOOK_HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<workbookPr/><bookViews><workbookView/></bookViews><sheets>";

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final ReproducibleZip.Entry contentTypes;
    private final List<ReproducibleZip.Entry> fixed;
    private final Map<String, XmlTemplate> withGaps;

    public ExcelWriter() {
        try (ReproducibleZip zip = new ReproducibleZip()) {
            contentTypes = zip.deflate(CONTENT_TYPES, WorkbookParts.fixed("content-types.xml"));
            fixed = List.of(
                    zip.deflate("_rels/.rels", WorkbookParts.fixed("package-rels.xml")),
                    zip.deflate("customXml/_rels/item1.xml.rels", WorkbookParts.fixed("item-rels.xml")),
                    zip.deflate("customXml/itemProps1.xml", WorkbookParts.fixed("item-props.xml")),
                    zip.deflate("docProps/app.xml", WorkbookParts.fixed("app.xml")),
                    zip.deflate("xl/_rels/workbook.xml.rels", WorkbookParts.fixed("workbook-rels.xml")));
        }
        withGaps = Map.of(
                "docProps/core.xml", new XmlTemplate(Resources.text(ExcelWriter.class, "core.xml")),
                "docProps/custom.xml", new XmlTemplate(Resources.text(ExcelWriter.class, "custom.xml")));
    }

    @Override
    public OutputFormat format() {
        return OutputFormat.XLSX;
    }

    /**
     * Writes a file.
     *
     * @throws InvalidDocumentException for a text that no cell can hold, or a pointer that occurs twice
     */
    @Override
    public byte[] write(Manuscript manuscript) {
        Document document = manuscript.document();
        SheetStyles styles = new SheetStyles();
        SheetTarget<XmlSheet> form = SheetTarget.of(manuscript, styles, XmlSheet::new);
        byte[] workbook = workbook(document, form);
        CarriedPart carried = new CarriedPart(manuscript.carried());
        Map<String, String> values = new HashMap<>(carried.properties());
        values.put("title", document.title());
        values.put("remark", document.remark());
        try (ReproducibleZip zip = new ReproducibleZip()) {
            Optional<CellNotes> notes = form.values().notes();
            notes.ifPresentOrElse(
                    any -> zip.add(CONTENT_TYPES, WorkbookParts.withNotes()), () -> zip.add(contentTypes));
            fixed.forEach(zip::add);
            zip.add(WORKBOOK, workbook);
            zip.add(SheetStyles.NAME, styles.xml());
            zip.add(XmlSheet.part(1), form.sheet().xml(document.page(), true, notes.isPresent() ? "rId1" : ""));
            notes.ifPresent(some -> {
                zip.add("xl/worksheets/_rels/sheet1.xml.rels", WorkbookParts.relationshipsOfNotes());
                zip.add(CellNotes.NAME, some.xml());
                zip.add(NoteDrawing.NAME, some.drawing());
            });
            zip.add(
                    CarriedPart.NAME,
                    carried.xml(form.names().hashed(), document.legend().isPresent()));
            withGaps.forEach((name, template) -> zip.add(name, template.fill(values)));
            return zip.bytes();
        }
    }

    /**
     * Opens a file of many forms.
     *
     * @param out   not closed
     * @param forms the sheets that it will have, in order
     */
    public ExcelBook openBook(OutputStream out, String title, List<ExcelBook.FormSheet> forms) throws IOException {
        return new ExcelBook(out, title, forms);
    }

    private static byte[] workbook(Document document, SheetTarget<XmlSheet> form) {
        String name = SheetName.of(title(document));
        Xml xml = new Xml(16 * 1024).raw(WORKBOOK_HEAD);
        sheet(xml, name, 1);
        xml.raw("</sheets><definedNames>");
        form.names().write(xml, name, 0, form.sheet().all());
        return xml.raw("</definedNames></workbook>").toBytes();
    }

    /** Writes a sheet into the workbook's list. @param number of its part and relationship */
    static void sheet(Xml xml, String name, int number) {
        xml.raw("<sheet name=\"").text(name).raw("\" sheetId=\"").raw(number);
        xml.raw("\" r:id=\"rId").raw(number).raw("\"/>");
    }

    static String title(Document document) {
        return document.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(block -> ((Heading) block).text())
                .findFirst()
                .orElseGet(document::title);
    }

    /** The values that stay text because a number of Excel has fewer digits, as they are printed. */
    public static Map<DataPointer, String> numbersAsText(Manuscript manuscript) {
        return values(
                manuscript,
                MAX_DIGITS,
                (pointer, text) -> CellNumber.isTooLong(
                        text, manuscript.types().of(pointer).kind()));
    }

    /** The values that are longer than {@link #MAX_CELL_LENGTH}, as they are printed. */
    public static Map<DataPointer, String> tooLong(Manuscript manuscript) {
        return values(manuscript, MAX_CELL_LENGTH, (pointer, text) -> true);
    }

    private static Map<DataPointer, String> values(
            Manuscript manuscript, int longerThan, BiPredicate<DataPointer, String> wanted) {
        Map<DataPointer, String> found = new LinkedHashMap<>();
        manuscript.document().values().forEach((place, value) -> {
            String text = value.text().text();
            if (text.length() > longerThan) {
                DataPointer pointer = new DataPointer(place);
                if (wanted.test(pointer, text)) {
                    found.put(pointer, text);
                }
            }
        });
        return found;
    }
}
