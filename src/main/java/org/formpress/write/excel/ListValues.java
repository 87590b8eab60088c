package org.formpress.write.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.model.Cell;
import org.formpress.write.ValueType;
import org.formpress.write.ooxml.Xml;
import org.jspecify.annotations.Nullable;

/**
 * The values of a list: those of its rows have pointers such as {@code /rows/7/budget}, and the sum of that column {@code
 * /totals/budget}. Such a sum is a formula of the rows that a filter shows, beside its stored value; links lead to forms.
 */
final class ListValues implements SheetValues {

    private static final Pattern IN_ROW = Pattern.compile("/rows/[0-9]+/(\\w+)");
    private static final Pattern TOTAL = Pattern.compile("/totals/(\\w+)");

    /** The function of SUBTOTAL that adds up (ISO/IEC 29500-1, 18.17.7.312). */
    private static final String ADD_UP = "SUBTOTAL(9,";

    private record Link(CellArea from, String sheet) {}

    private final Map<Integer, String> sheets;
    private final Map<String, CellArea> columns = new LinkedHashMap<>();
    private final Set<String> withTexts = new HashSet<>();
    private final List<Link> links = new ArrayList<>();
    private @Nullable CellArea rows;

    /** @param sheets names of the forms' sheets, by the first page of each form */
    ListValues(Map<Integer, String> sheets) {
        this.sheets = sheets;
    }

    @Override
    public boolean isLink(Cell cell) {
        return cell.page().isPresent() && sheets.containsKey(cell.page().getAsInt());
    }

    /** A sum that a formula could not give, because a number of its column stands there as text, stays a number. */
    @Override
    public Optional<String> formula(Cell cell) {
        return name(TOTAL, cell)
                .filter(column -> !withTexts.contains(column))
                .flatMap(column -> Optional.ofNullable(columns.get(column)))
                .map(area -> ADD_UP + area.reference() + ")");
    }

    private static Optional<String> name(Pattern pattern, Cell cell) {
        return cell.pointer()
                .map(pointer -> pattern.matcher(pointer.value()))
                .filter(Matcher::matches)
                .map(found -> found.group(1));
    }

    @Override
    public void cell(Cell cell, ExcelCellWriter.Styled styled, CellArea area, CellArea row) {
        name(IN_ROW, cell).ifPresent(column -> {
            columns.merge(column, area, CellArea::with);
            rows = rows == null ? row : rows.with(row);
            if (styled.number().isEmpty() && CellNumber.isTooLong(cell.text().text(), ValueType.Kind.AMOUNT)) {
                withTexts.add(column);
            }
        });
        if (isLink(cell)) {
            links.add(new Link(area, sheets.getOrDefault(cell.page().getAsInt(), "")));
        }
    }

    /** The rows of the list with the row above them, which names the columns; empty if it has none. */
    Optional<CellArea> filtered() {
        return Optional.ofNullable(rows)
                .map(area -> new CellArea(area.row() - 1, area.column(), area.endRow(), area.endColumn()));
    }

    /** Writes the links: places of this file, never addresses. */
    void writeLinks(Xml xml) {
        if (links.isEmpty()) {
            return;
        }
        xml.raw("<hyperlinks>");
        for (Link link : links) {
            xml.raw("<hyperlink ref=\"").raw(link.from().reference()).raw("\" location=\"");
            xml.text(SheetName.quoted(link.sheet()) + "!A1").raw("\"/>");
        }
        xml.raw("</hyperlinks>");
    }
}
