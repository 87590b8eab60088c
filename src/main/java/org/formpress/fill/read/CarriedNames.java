package org.formpress.fill.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.fill.Column;
import org.formpress.fill.ColumnNames;
import org.formpress.fill.SheetPlan;
import org.formpress.fill.WorkbookPlan;
import org.formpress.problem.RefusedException;
import org.formpress.read.excel.CellReference;
import org.formpress.read.excel.DefinedName;

/** What the defined names of a workbook say: which form it is for, which column is which, and which sheet. */
final class CarriedNames {

    /** The name of a value, or of a list of rows. */
    private static final Pattern VALUE = Pattern.compile("fph?_");

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern CELL = Pattern.compile(".*!(\\$?[A-Z]{1,3}\\$?[0-9]{1,7})");

    private final Map<Integer, Map<Integer, Column>> columns = new HashMap<>();
    private final Map<Integer, SheetPlan> sheets = new HashMap<>();

    /** @throws RefusedException when a name is of a cell that no sheet can have */
    CarriedNames(List<DefinedName> names, WorkbookPlan plan) throws RefusedException {
        ColumnNames known = new ColumnNames(plan);
        for (DefinedName name : names) {
            Matcher cell = CELL.matcher(name.place());
            Optional<ColumnNames.Known> found = known.find(name.name());
            if (name.sheet() >= 0 && cell.matches() && found.isPresent()) {
                add(name.sheet(), CellReference.of(cell.group(1)).column(), found.get());
            }
        }
    }

    private void add(int sheet, int column, ColumnNames.Known found) {
        columns.computeIfAbsent(sheet, any -> new HashMap<>()).putIfAbsent(column, found.column());
        sheets.putIfAbsent(sheet, found.sheet());
    }

    /** The id of the form that the workbook says it is for. */
    static Optional<String> form(List<DefinedName> names) {
        return names.stream()
                .filter(name -> name.name().equalsIgnoreCase(ColumnNames.FORM))
                .map(name -> TEXT.matcher(name.place()))
                .filter(Matcher::matches)
                .map(text -> text.group(1))
                .findFirst();
    }

    /** Whether sheets have the names of a finished form's values, and none of a workbook to fill in. */
    static boolean areOfFinishedForms(List<DefinedName> names) {
        boolean toFillIn = names.stream()
                .anyMatch(name -> name.name().equalsIgnoreCase(ColumnNames.FORM)
                        || name.name().equals(ColumnNames.NUMBER));
        return !toFillIn
                && names.stream()
                        .anyMatch(name ->
                                name.sheet() >= 0 && VALUE.matcher(name.name()).lookingAt());
    }

    /** The column that was written there, or moved there with its name. */
    Optional<Column> column(int sheet, int column) {
        return Optional.ofNullable(columns.getOrDefault(sheet, Map.of()).get(column));
    }

    /** What a sheet was, whatever it is called now. */
    Optional<SheetPlan> sheet(int index) {
        return Optional.ofNullable(sheets.get(index));
    }
}
