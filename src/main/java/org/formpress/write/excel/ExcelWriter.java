package org.formpress.write.excel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final String WORKBOOK_HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<workbookPr/><bookViews><workbookView/></bookViews><sheets><sheet name=\"";

    private final List<ReproducibleZip.Entry> fixed;
    private final Map<String, XmlTemplate> withGaps;

    public ExcelWriter() {
        try (ReproducibleZip zip = new ReproducibleZip()) {
            fixed = List.of(
                    zip.deflate("[Content_Types].xml", bytes("content-types.xml")),
                    zip.deflate("_rels/.rels", bytes("package-rels.xml")),
                    zip.deflate("customXml/_rels/item1.xml.rels", bytes("item-rels.xml")),
                    zip.deflate("customXml/itemProps1.xml", bytes("item-props.xml")),
                    zip.deflate("docProps/app.xml", bytes("app.xml")),
                    zip.deflate("xl/_rels/workbook.xml.rels", bytes("workbook-rels.xml")));
        }
        withGaps = Map.of(
                "docProps/core.xml", new XmlTemplate(Resources.text(ExcelWriter.class, "core.xml")),
                "docProps/custom.xml", new XmlTemplate(Resources.text(ExcelWriter.class, "custom.xml")));
    }

    private static byte[] bytes(String resource) {
        return Resources.text(ExcelWriter.class, resource).getBytes(UTF_8);
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
        ExcelBlockWriter blocks = new ExcelBlockWriter(manuscript);
        byte[] workbook = workbook(document, blocks);
        CarriedPart carried = new CarriedPart(manuscript.carried());
        Map<String, String> values = new HashMap<>(carried.properties());
        values.put("title", document.title());
        try (ReproducibleZip zip = new ReproducibleZip()) {
            fixed.forEach(zip::add);
            zip.add("xl/workbook.xml", workbook);
            zip.add(SheetStyles.NAME, blocks.styles().xml());
            zip.add(Sheet.NAME, blocks.sheet().xml(document.page()));
            zip.add(
                    CarriedPart.NAME,
                    carried.xml(blocks.names().hashed(), document.legend().isPresent()));
            withGaps.forEach((name, template) -> zip.add(name, template.fill(values)));
            return zip.bytes();
        }
    }

    private static byte[] workbook(Document document, ExcelBlockWriter blocks) {
        String sheet = SheetName.of(title(document));
        Xml xml = new Xml(16 * 1024).raw(WORKBOOK_HEAD).text(sheet);
        xml.raw("\" sheetId=\"1\" r:id=\"rId1\"/></sheets>");
        blocks.names().write(xml, sheet, blocks.sheet().all());
        return xml.raw("</workbook>").toBytes();
    }

    private static String title(Document document) {
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
                (pointer, text) -> CellNumber.isTooLong(
                        text, manuscript.types().of(pointer).kind()));
    }

    /** The values that are longer than {@link #MAX_CELL_LENGTH}, as they are printed. */
    public static Map<DataPointer, String> tooLong(Manuscript manuscript) {
        return values(manuscript, (pointer, text) -> text.length() > MAX_CELL_LENGTH);
    }

    private static Map<DataPointer, String> values(Manuscript manuscript, BiPredicate<DataPointer, String> wanted) {
        Map<DataPointer, String> found = new LinkedHashMap<>();
        manuscript.document().values().forEach((place, value) -> {
            DataPointer pointer = new DataPointer(place);
            String text = value.text().text();
            if (wanted.test(pointer, text)) {
                found.put(pointer, text);
            }
        });
        return found;
    }
}
