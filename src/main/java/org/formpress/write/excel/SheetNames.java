package org.formpress.write.excel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.formpress.json.Pointers;
import org.formpress.model.DataPointer;
import org.formpress.write.ooxml.AnchorNames;
import org.formpress.write.ooxml.Xml;

/**
 * The names of a sheet's cells: of every value, of every list of rows (a row inserted within is within the name too), and those that
 * programs print by. They are the sheet's own, so a copied sheet has them too.
 */
final class SheetNames {

    /** The area of a filter, which Excel looks up by this name. */
    static final String FILTER = "_xlnm._FilterDatabase";

    private final AnchorNames names = new AnchorNames("");
    private final Map<String, CellArea> areas = new LinkedHashMap<>();
    private final Map<String, CellArea> lists = new LinkedHashMap<>();
    private final Map<String, CellArea> others = new LinkedHashMap<>();
    private int titles;
    private int titlesEnd;
    private boolean repeatsOnNextPage;

    /** @param rows the whole width of the rows that the value stands in */
    void add(DataPointer pointer, CellArea area, CellArea rows) {
        areas.put(names.of(pointer), area);
        String list = Pointers.list(pointer.value());
        if (list != null) {
            lists.merge(list, rows, CellArea::with);
        }
    }

    /**
     * Repeats rows at the top of every page after them, instead of those before: a sheet has one set. No row is repeated if
     * {@code from} is {@code to}.
     *
     * @param nextPage whether the table of these rows has any on a page after them
     */
    void repeat(int from, int to, boolean nextPage) {
        titles = from;
        titlesEnd = from == to ? 0 : to;
        repeatsOnNextPage = nextPage && from < to;
    }

    /** Whether the rows that are repeated are needed. */
    boolean repeatsOnNextPage() {
        return repeatsOnNextPage;
    }

    /** The first row that is repeated. */
    int titles() {
        return titles;
    }

    /** The row after those that are repeated; 0 if none are. */
    int titlesEnd() {
        return titlesEnd;
    }

    /** Adds a name that is not of a value. */
    void add(String name, CellArea area) {
        others.put(name, area);
    }

    /**
     * Writes all names.
     *
     * @param sheet name of the sheet
     * @param index of the sheet in its workbook, from 0
     * @param all   what is printed
     */
    void write(Xml xml, String sheet, int index, CellArea all) {
        String prefix = SheetName.quoted(sheet) + "!";
        name(xml, "_xlnm.Print_Area", index, prefix + all.absolute());
        if (titlesEnd > 0) {
            name(xml, "_xlnm.Print_Titles", index, prefix + "$" + (titles + 1) + ":$" + titlesEnd);
        }
        others.forEach((name, area) -> name(xml, name, index, prefix + area.absolute()));
        ofValues().forEach((name, area) -> name(xml, name, index, prefix + area.absolute()));
    }

    /** The areas of values, and then of lists, by name. */
    Map<String, CellArea> ofValues() {
        Map<String, CellArea> all = new LinkedHashMap<>(areas);
        lists.forEach((pointer, rows) -> all.put(names.of(new DataPointer(pointer)), rows));
        return all;
    }

    private static void name(Xml xml, String name, int sheet, String place) {
        xml.raw("<definedName name=\"").raw(name);
        xml.raw("\" localSheetId=\"").raw(sheet);
        xml.raw(name.equals(FILTER) ? "\" hidden=\"1\">" : "\">").text(place).raw("</definedName>");
    }

    /** The pointers of names with a hash. */
    Map<String, String> hashed() {
        return names.hashed();
    }
}
