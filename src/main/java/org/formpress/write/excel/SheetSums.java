package org.formpress.write.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.model.Cell;
import org.formpress.write.ValueType;

/**
 * The sums that a form computes, as formulas over the cells above that have the amounts. A sum that a formula would not give, because
 * an amount stands there as text or the layout means another sum, stays a number.
 */
final class SheetSums {

    /** Of a function (ISO/IEC 29500-1, 18.17.7; Excel's limit). */
    private static final int MAX_ARGUMENTS = 255;

    private record Amount(CellArea area, String text) {}

    private final Map<String, Amount> amounts = new LinkedHashMap<>();

    /** Notes where an amount stands. */
    void add(String pointer, String text, CellArea area) {
        amounts.put(pointer, new Amount(area, text));
    }

    /** The formula of a cell, without the sign of equality; empty if it is no sum. */
    Optional<String> formula(Cell cell) {
        if (cell.sum().isEmpty()) {
            return Optional.empty();
        }
        List<Amount> summed = cell.sum().stream().flatMap(this::matching).toList();
        List<CellArea> areas = areas(summed);
        boolean same = total(summed).equals(number(cell.text().text()));
        return same && !areas.isEmpty() && areas.size() <= MAX_ARGUMENTS
                ? Optional.of(areas.stream().map(CellArea::reference).collect(Collectors.joining(",", "SUM(", ")")))
                : Optional.empty();
    }

    private Stream<Amount> matching(String pointers) {
        String each = Stream.of(pointers.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining("[0-9]+"));
        Pattern pattern = Pattern.compile(each);
        return amounts.entrySet().stream()
                .filter(amount -> pattern.matcher(amount.getKey()).matches())
                .map(Map.Entry::getValue);
    }

    /** The total of what stands in cells as numbers; texts, such as those of too many digits, count as nothing, as in Excel. */
    private static Optional<BigDecimal> total(List<Amount> summed) {
        return Optional.of(summed.stream()
                .flatMap(amount -> number(amount.text()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros());
    }

    private static Optional<BigDecimal> number(String printed) {
        return CellNumber.of(printed, ValueType.Kind.AMOUNT)
                .map(number -> new BigDecimal(number.value()).stripTrailingZeros());
    }

    /** Cells right below each other are one area, which grows with the rows that are inserted. */
    private static List<CellArea> areas(List<Amount> summed) {
        List<CellArea> areas = new ArrayList<>();
        for (Amount amount : summed) {
            CellArea area = amount.area();
            CellArea above = areas.isEmpty() ? area : areas.get(areas.size() - 1);
            boolean below = above.endRow() == area.row()
                    && above.column() == area.column()
                    && above.endColumn() == area.endColumn();
            if (below) {
                areas.set(areas.size() - 1, above.with(area));
            } else {
                areas.add(area);
            }
        }
        return areas;
    }
}
