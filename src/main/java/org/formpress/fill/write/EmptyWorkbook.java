package org.formpress.fill.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.formpress.fill.Column;
import org.formpress.fill.ColumnNames;
import org.formpress.fill.SheetPlan;
import org.formpress.fill.WorkbookPlan;
import org.formpress.form.Form;
import org.formpress.write.excel.CellArea;
import org.formpress.write.ooxml.ReproducibleZip;
import org.formpress.write.ooxml.Resources;
import org.formpress.write.ooxml.Xml;
import org.formpress.write.ooxml.XmlTemplate;

/**
 * Writes the workbook in which many forms are filled in: sheets with a row a project and a row an item of each list, and one that
 * explains. The same form always gives the same bytes.
 */
public final class EmptyWorkbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final WorkbookPlan plan;
    private final ColumnNames names;

    private EmptyWorkbook(Form form) {
        this.plan = WorkbookPlan.of(form);
        this.names = new ColumnNames(plan);
    }

    /**
     * The workbook of a form.
     *
     * @param samples data to fill it with; none for an empty one
     */
    public static byte[] of(Form form, List<JsonNode> samples) {
        return new EmptyWorkbook(form).bytes(new FormRows(form, samples));
    }

    /** The name of its file, without folder. */
    public static String fileName(Form form) {
        return form.shortTitle() + "-批量填报.xlsx";
    }

    private byte[] bytes(FormRows rows) {
        Map<String, String> values = Map.of(
                "title",
                plan.form().title() + "：批量填报",
                "formId",
                plan.form().id(),
                "edition",
                plan.form().edition());
        try (ReproducibleZip zip = new ReproducibleZip()) {
            zip.add("[Content_Types].xml", contentTypes());
            zip.add("_rels/.rels", bytes("package-rels.xml"));
            zip.add("docProps/app.xml", bytes("app.xml"));
            zip.add("docProps/core.xml", new XmlTemplate(resource("core.xml")).fill(values));
            zip.add("docProps/custom.xml", new XmlTemplate(resource("custom.xml")).fill(values));
            zip.add("xl/workbook.xml", workbook());
            zip.add("xl/_rels/workbook.xml.rels", relations());
            zip.add("xl/styles.xml", bytes("styles.xml"));
            SharedTexts texts = new SharedTexts();
            int number = 1;
            for (SheetPlan sheet : plan.sheets()) {
                zip.add(part(number++), new GridSheet(plan, sheet, rows.of(sheet)).xml(texts));
            }
            zip.add(part(number), new GuideSheet(plan).xml(texts));
            zip.add(SharedTexts.NAME, texts.xml());
            return zip.bytes();
        }
    }

    private static String part(int number) {
        return "xl/worksheets/sheet" + number + ".xml";
    }

    private static String resource(String name) {
        return Resources.text(EmptyWorkbook.class, name);
    }

    private static byte[] bytes(String name) {
        return resource(name).getBytes(UTF_8);
    }

    private int sheetCount() {
        return plan.sheets().size() + 1;
    }

    private byte[] contentTypes() {
        StringBuilder sheets = new StringBuilder();
        for (int number = 1; number <= sheetCount(); number++) {
            sheets.append("<Override PartName=\"/").append(part(number));
            sheets.append("\" ContentType=\"").append(SHEET).append("\"/>");
        }
        return resource("content-types.xml").replace("<!--sheets-->", sheets).getBytes(UTF_8);
    }

    private byte[] relations() {
        Xml xml = new Xml(2048).raw(HEAD);
        xml.raw("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int number = 1; number <= sheetCount(); number++) {
            relation(xml, "rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        }
        relation(xml, "rIdStyles", "styles", "styles.xml");
        relation(xml, "rIdTexts", "sharedStrings", "sharedStrings.xml");
        return xml.raw("</Relationships>").toBytes();
    }

    private static void relation(Xml xml, String id, String type, String target) {
        xml.raw("<Relationship Id=\"")
                .raw(id)
                .raw("\" Type=\"")
                .raw(RELATIONS)
                .raw("/")
                .raw(type);
        xml.raw("\" Target=\"").raw(target).raw("\"/>");
    }

    private byte[] workbook() {
        Xml xml = new Xml(16 * 1024)
                .raw(HEAD)
                .raw("<workbook ")
                .raw(MAIN)
                .raw(" xmlns:r=\"")
                .raw(RELATIONS);
        xml.raw("\"><workbookPr/><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>");
        for (int number = 1; number <= sheetCount(); number++) {
            String name = number == sheetCount()
                    ? WorkbookPlan.GUIDE
                    : plan.sheets().get(number - 1).name();
            xml.raw("<sheet name=\"").text(name).raw("\" sheetId=\"").raw(number);
            xml.raw("\" r:id=\"rId").raw(number).raw("\"/>");
        }
        xml.raw("</sheets><definedNames>");
        for (int index = 0; index < plan.sheets().size(); index++) {
            definedNames(xml, index);
        }
        xml.raw("<definedName name=\"").raw(ColumnNames.FORM).raw("\" hidden=\"1\">");
        xml.text("\"" + plan.form().id() + "\"").raw("</definedName>");
        return xml.raw("</definedNames></workbook>").toBytes();
    }

    private void definedNames(Xml xml, int index) {
        SheetPlan sheet = plan.sheets().get(index);
        String prefix = "'" + sheet.name().replace("'", "''") + "'!";
        name(xml, "_xlnm.Print_Titles", index, false, GridSheet.repeated(plan, sheet, prefix));
        for (Column column : sheet.columns()) {
            int at = sheet.columns().indexOf(column);
            CellArea cell = new CellArea(GridSheet.HEADER_ROW, at, GridSheet.HEADER_ROW + 1, at + 1);
            name(xml, names.of(sheet, column), index, true, prefix + cell.absolute());
        }
    }

    private static void name(Xml xml, String name, int sheet, boolean hidden, String place) {
        xml.raw("<definedName name=\"")
                .raw(name)
                .raw("\" localSheetId=\"")
                .raw(sheet)
                .raw("\"");
        xml.raw(hidden ? " hidden=\"1\">" : ">").text(place).raw("</definedName>");
    }
}
