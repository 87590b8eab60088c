package org.formpress.fill.write;

import java.util.LinkedHashMap;
import java.util.Map;
import org.formpress.fill.HeaderText;
import org.formpress.write.excel.SheetText;
import org.formpress.write.ooxml.Xml;

/**
 * The texts of a workbook, which cells name by number: {@code xl/sharedStrings.xml}. Programs that edit workbooks change such cells as
 * meant; of texts that stand in their cells, Apache POI leaves the old one.
 */
final class SharedTexts {

    static final String NAME = "xl/sharedStrings.xml";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

    private record Text(String text, boolean starred) {}

    private final Map<Text, Integer> numbers = new LinkedHashMap<>();

    /** The number of a text, whatever it begins with. */
    int of(String text) {
        return number(new Text(text, false));
    }

    /** The number of a header with a red star before it. */
    int starred(String text) {
        return number(new Text(text, true));
    }

    private int number(Text text) {
        Integer known = numbers.putIfAbsent(text, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** The whole part. */
    byte[] xml() {
        Xml xml = new Xml(64 * 1024).raw(HEAD);
        numbers.keySet().forEach(text -> write(xml, text));
        return xml.raw("</sst>").toBytes();
    }

    private static void write(Xml xml, Text text) {
        xml.raw("<si>");
        if (text.starred()) {
            run(xml, "FFC00000", HeaderText.REQUIRED);
            run(xml, "FF1F3864", text.text());
        } else {
            piece(xml, text.text());
        }
        xml.raw("</si>");
    }

    private static void run(Xml xml, String colour, String text) {
        xml.raw("<r><rPr><b/><sz val=\"10.5\"/><color rgb=\"").raw(colour).raw("\"/><rFont val=\"");
        xml.unicode("黑体").raw("\"/></rPr>");
        piece(xml, text);
        xml.raw("</r>");
    }

    private static void piece(Xml xml, String text) {
        xml.raw("<t xml:space=\"preserve\">").text(SheetText.escaped(text)).raw("</t>");
    }
}
