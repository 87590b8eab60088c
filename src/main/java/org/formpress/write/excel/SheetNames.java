package org.formpress.write.excel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.model.DataPointer;
import org.formpress.write.ooxml.AnchorNames;
import org.formpress.write.ooxml.Xml;

/**
 * The names of a sheet's cells: of every value, of every list of rows (a row inserted within is within the name too), and those that
 * programs print by. They are the sheet's own, so a copied sheet has them too.
 */
final class SheetNames {

    /** A value in a list; the list is before the first index. */
    private static final Pattern IN_LIST = Pattern.compile("(/.*?)/(?:0|[1-9][0-9]*)(?:/.*)?");

    private final AnchorNames names = new AnchorNames("");
    private final Map<String, CellArea> areas = new LinkedHashMap<>();
    private final Map<String, CellArea> lists = new LinkedHashMap<>();
    private String titles = "";

    /** @param rows the whole width of the rows that the value stands in */
    void add(DataPointer pointer, CellArea area, CellArea rows) {
        areas.put(names.of(pointer), area);
        Matcher value = IN_LIST.matcher(pointer.value());
        if (value.matches()) {
            lists.merge(value.group(1), rows, CellArea::with);
        }
    }

    /** Repeats rows at the top of every page after them. */
    void repeat(int from, int to) {
        titles = "$" + (from + 1) + ":$" + to;
    }

    /** Writes all names. @param sheet name of the sheet; @param all what is printed */
    void write(Xml xml, String sheet, CellArea all) {
        lists.forEach((pointer, rows) -> areas.put(names.of(new DataPointer(pointer)), rows));
        String prefix = "'" + sheet.replace("'", "''") + "'!";
        xml.raw("<definedNames>");
        name(xml, "_xlnm.Print_Area", prefix + all.absolute());
        if (!titles.isEmpty()) {
            name(xml, "_xlnm.Print_Titles", prefix + titles);
        }
        areas.forEach((name, area) -> name(xml, name, prefix + area.absolute()));
        xml.raw("</definedNames>");
    }

    private static void name(Xml xml, String name, String place) {
        xml.raw("<definedName name=\"")
                .raw(name)
                .raw("\" localSheetId=\"0\">")
                .text(place)
                .raw("</definedName>");
    }

    /** The pointers of names with a hash. */
    Map<String, String> hashed() {
        return names.hashed();
    }
}
