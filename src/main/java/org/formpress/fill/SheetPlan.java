package org.formpress.fill;

import java.util.List;
import java.util.Optional;

/**
 * A sheet to fill in.
 *
 * @param name    as the workbook has it
 * @param list    place of the list whose items are its rows; empty for the sheet whose rows are projects
 * @param columns from left to right
 */
public record SheetPlan(String name, String list, List<Column> columns) {

    public SheetPlan {
        columns = List.copyOf(columns);
    }

    /** Place of what a row becomes. */
    public String item() {
        return list.isEmpty() ? "" : list + "/*";
    }

    /** Whether its rows are projects. */
    public boolean isOfProjects() {
        return list.isEmpty();
    }

    /** The list that this one is within; empty if it is in the form itself. */
    public String outerList() {
        int row = list.lastIndexOf("/*/");
        return row < 0 ? "" : list.substring(0, row);
    }

    /** The column of a value or key. */
    public Optional<Column> column(String place) {
        return columns.stream().filter(column -> column.place().equals(place)).findFirst();
    }
}
