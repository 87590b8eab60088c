package org.formpress.write.excel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.formpress.write.ooxml.Resources;
import org.formpress.write.ooxml.Xml;

/** The lists that a workbook has of its own parts: content types and relationships (ISO/IEC 29500-2). */
final class WorkbookParts {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELATIONSHIPS =
            DECLARATION + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private static final String ITEM = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

    private WorkbookParts() {}

    /** A file beside this class. */
    static byte[] fixed(String resource) {
        return Resources.text(WorkbookParts.class, resource).getBytes(UTF_8);
    }

    /** The content types of a comparison. */
    static byte[] withNotes() {
        Xml more = new Xml(512);
        more.raw(
                "<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>");
        override(more, CellNotes.NAME, SPREADSHEET + "comments+xml");
        return with("content-types.xml", "</Types>", more);
    }

    /** The content types of a booklet. @param forms how many sheets it has beside its list */
    static byte[] ofBook(int forms) {
        Xml more = new Xml(256 * (forms + 1));
        for (int form = 1; form <= forms; form++) {
            override(more, XmlSheet.part(form + 1), SHEET);
            override(more, "customXml/itemProps" + form + ".xml", ITEM);
        }
        return with("book-content-types.xml", "</Types>", more);
    }

    private static void override(Xml xml, String part, String type) {
        xml.raw("<Override PartName=\"/")
                .raw(part)
                .raw("\" ContentType=\"")
                .raw(type)
                .raw("\"/>");
    }

    /** The relationships of a booklet's workbook: each sheet has the number of its part, the data follow in the same order. */
    static byte[] relationshipsOfBook(int forms) {
        Xml xml = new Xml(256 * (forms + 1)).raw(RELATIONSHIPS);
        for (int sheet = 1; sheet <= forms + 1; sheet++) {
            relationship(xml, sheet, OFFICE + "worksheet", "worksheets/sheet" + sheet + ".xml");
        }
        relationship(xml, forms + 2, OFFICE + "styles", "styles.xml");
        for (int form = 1; form <= forms; form++) {
            relationship(xml, forms + 2 + form, OFFICE + "customXml", "../" + item(form));
        }
        return xml.raw("</Relationships>").toBytes();
    }

    /** The part with the data of a form in a booklet. @param form from 1 */
    static String item(int form) {
        return "customXml/item" + form + ".xml";
    }

    /** What belongs to the data of a form in a booklet, by name. */
    static SortedMap<String, byte[]> besideItem(int form) {
        String properties = "itemProps" + form + ".xml";
        // Every item of a file needs an id of its own.
        String id = String.format("{5E1A60F2-3C57-4B3C-9D9A-%012X}", form);
        Xml xml = new Xml(512).raw(RELATIONSHIPS);
        relationship(xml, 1, OFFICE + "customXmlProps", properties);
        return new TreeMap<>(Map.of(
                "customXml/_rels/item" + form + ".xml.rels",
                xml.raw("</Relationships>").toBytes(),
                "customXml/" + properties,
                text("item-props.xml").replaceFirst("\\{[0-9A-F-]+}", id).getBytes(UTF_8)));
    }

    /** The relationships of a sheet with notes. */
    static byte[] relationshipsOfNotes() {
        Xml xml = new Xml(512).raw(RELATIONSHIPS);
        relationship(xml, 1, OFFICE + "vmlDrawing", "../drawings/vmlDrawing1.vml");
        relationship(xml, 2, OFFICE + "comments", "../comments1.xml");
        return xml.raw("</Relationships>").toBytes();
    }

    private static void relationship(Xml xml, int id, String type, String target) {
        xml.raw("<Relationship Id=\"rId").raw(id).raw("\" Type=\"").raw(type);
        xml.raw("\" Target=\"").raw(target).raw("\"/>");
    }

    private static byte[] with(String resource, String end, Xml more) {
        return text(resource)
                .replace(end, new String(more.toBytes(), UTF_8) + end)
                .getBytes(UTF_8);
    }

    private static String text(String resource) {
        return Resources.text(WorkbookParts.class, resource);
    }
}
