package org.formpress.write.excel;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.model.AmountColumns;
import org.formpress.model.Cell;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.Table;

/**
 * What number formats begin with so that the decimal points of a column are under each other: room for the digits that an amount has
 * less than the longest ({@code _0}, as wide as a digit).
 */
final class AmountRooms {

    private final Map<Cell, String> rooms = new IdentityHashMap<>();

    AmountRooms(Table table) {
        add(table.headerGrid());
        add(table.bodyGrid());
    }

    private void add(Grid grid) {
        for (List<Placed> column : AmountColumns.of(grid)) {
            String longest = column.stream()
                    .map(AmountRooms::text)
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            for (Placed amount : column) {
                String text = text(amount);
                // The sign of a number stands before all its format.
                if (text.length() < longest.length() && !text.startsWith("-")) {
                    rooms.put(amount.cell(), room(longest.substring(0, longest.length() - text.length())));
                }
            }
        }
    }

    private static String text(Placed amount) {
        return amount.cell().text().text();
    }

    private static String room(String missing) {
        StringBuilder room = new StringBuilder(2 * missing.length());
        for (int at = 0; at < missing.length(); at++) {
            char c = missing.charAt(at);
            room.append('_').append(c >= '0' && c <= '9' ? '0' : c);
        }
        return room.toString();
    }

    /** A format without room before it. */
    static String without(String format) {
        return format.replaceFirst("^(_.)+", "");
    }

    /** Before the format of a cell's number; empty for most. */
    String of(Cell cell) {
        return rooms.getOrDefault(cell, "");
    }
}
