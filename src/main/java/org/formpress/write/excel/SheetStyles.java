package org.formpress.write.excel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.model.Alignment;
import org.formpress.write.ooxml.Xml;

/** The styles of a workbook's cells, which cells name by number: {@code xl/styles.xml}. */
final class SheetStyles {

    static final String NAME = "xl/styles.xml";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

    /** Sets the unit of column widths. Every machine has this font, or one as wide; of 宋体 there are many. */
    private static final String DEFAULT_FONT = "<font><sz val=\"10\"/><name val=\"Arial\"/><family val=\"2\"/></font>";

    /** Light, for black and white print; readers count the first two as given. */
    private static final String FILLS = "<fills count=\"5\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill>"
            + fill("FFFFF2CC") + fill("FFDDEBF7") + fill("FFFCE4D6") + "</fills>";

    private static final int FIRST_FILL = 2;

    private static final String BLACK = "FF000000";

    /** Excel's own. */
    private static final String LINK = "FF0563C1";

    /** The formats that all readers know by number (ISO/IEC 29500-1, 18.8.30). */
    private static final Map<String, Integer> BUILT_IN =
            Map.of(CellLook.GENERAL, 0, "0", 1, "0.00", 2, "#,##0", 3, "#,##0.00", 4, "@", 49);

    private static final int FIRST_OWN_FORMAT = 164;

    /** Excel takes between 200 and 250 formats that are not its own. */
    private static final int MAX_OWN_FORMATS = 200;

    private final Map<CellLook, Integer> looks = new LinkedHashMap<>();
    private final Map<CellLook.Font, Integer> fonts = new LinkedHashMap<>();
    private final Map<String, Integer> formats = new LinkedHashMap<>();

    private static String fill(String colour) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + colour
                + "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
    }

    /** The number of a style; the first has 1, because 0 is for cells without. */
    int of(CellLook look) {
        Integer known = looks.get(look);
        if (known != null) {
            return known;
        }
        if (formats.size() >= MAX_OWN_FORMATS && !look.format().equals(AmountRooms.without(look.format()))) {
            return of(look.withFormat(AmountRooms.without(look.format())));
        }
        fonts.putIfAbsent(look.font(), fonts.size() + 1);
        if (!BUILT_IN.containsKey(look.format())) {
            formats.putIfAbsent(look.format(), FIRST_OWN_FORMAT + formats.size());
        }
        looks.put(look, looks.size() + 1);
        return looks.size();
    }

    /** The looks in the order of their numbers. */
    List<CellLook> looks() {
        return List.copyOf(looks.keySet());
    }

    /** The whole part. */
    byte[] xml() {
        Xml xml = new Xml(4096).raw(HEAD);
        formats(xml);
        fonts(xml);
        xml.raw(FILLS);
        borders(xml);
        xml.raw("<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>");
        xml.raw("<cellXfs count=\"").raw(looks.size() + 1).raw("\"><xf xfId=\"0\"/>");
        looks.keySet().forEach(look -> look(xml, look));
        return xml.raw(
                        "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>")
                .toBytes();
    }

    /** As many as are used; none and all are always there. */
    private void borders(Xml xml) {
        int last = looks.keySet().stream()
                .mapToInt(look -> look.rules().ordinal())
                .reduce(CellLook.Rules.ALL.ordinal(), Math::max);
        xml.raw("<borders count=\"").raw(last + 1).raw("\">");
        for (CellLook.Rules rules : CellLook.Rules.values()) {
            if (rules.ordinal() <= last) {
                xml.raw("<border>");
                side(xml, "left", rules != CellLook.Rules.NONE);
                side(xml, "right", rules != CellLook.Rules.NONE);
                side(xml, "top", rules.top());
                side(xml, "bottom", rules.bottom());
                xml.raw("<diagonal/></border>");
            }
        }
        xml.raw("</borders>");
    }

    private static void side(Xml xml, String side, boolean ruled) {
        xml.raw("<").raw(side);
        if (ruled) {
            xml.raw(" style=\"thin\"><color rgb=\"FF000000\"/></").raw(side).raw(">");
        } else {
            xml.raw("/>");
        }
    }

    private void formats(Xml xml) {
        if (formats.isEmpty()) {
            return;
        }
        xml.raw("<numFmts count=\"").raw(formats.size()).raw("\">");
        formats.forEach((format, number) -> xml.raw("<numFmt numFmtId=\"")
                .raw(number)
                .raw("\" formatCode=\"")
                .text(format)
                .raw("\"/>"));
        xml.raw("</numFmts>");
    }

    private void fonts(Xml xml) {
        xml.raw("<fonts count=\"").raw(fonts.size() + 1).raw("\">").raw(DEFAULT_FONT);
        for (CellLook.Font font : fonts.keySet()) {
            xml.raw("<font>").raw(font.bold() ? "<b/>" : "").raw(font.link() ? "<u/>" : "");
            xml.raw("<sz val=\"").raw(size(font.size())).raw("\"/><color rgb=\"");
            xml.raw(font.link() ? LINK : BLACK).raw("\"/><name val=\"");
            xml.text(font.name()).raw("\"/></font>");
        }
        xml.raw("</fonts>");
    }

    /** A font size as Excel writes it. */
    static String size(double points) {
        return points == Math.rint(points) ? Long.toString((long) points) : Double.toString(points);
    }

    private void look(Xml xml, CellLook look) {
        int fill =
                look.fill() == CellLook.Fill.NONE ? 0 : FIRST_FILL + look.fill().ordinal() - 1;
        int format = BUILT_IN.getOrDefault(look.format(), formats.getOrDefault(look.format(), 0));
        xml.raw("<xf numFmtId=\"").raw(format);
        xml.raw("\" fontId=\"").raw(fonts.getOrDefault(look.font(), 0));
        xml.raw("\" fillId=\"").raw(fill).raw("\" borderId=\"").raw(look.rules().ordinal());
        xml.raw("\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"");
        xml.raw(" applyAlignment=\"1\" applyProtection=\"1\"><alignment horizontal=\"");
        xml.raw(alignment(look.alignment())).raw("\" vertical=\"").raw(look.top() ? "top" : "center");
        xml.raw(look.shrinks() ? "\" shrinkToFit=\"1\"/>" : "\" wrapText=\"1\"/>");
        xml.raw(look.locked() ? "<protection locked=\"1\"/></xf>" : "<protection locked=\"0\"/></xf>");
    }

    private static String alignment(Alignment alignment) {
        return switch (alignment) {
            case START -> "left";
            case CENTER -> "center";
            case END -> "right";
        };
    }
}
