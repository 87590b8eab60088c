package org.formpress.fill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.read.excel.DefinedName;

/** What the defined names of a workbook say: which form it is for, which column is which, and which sheet. */
final class CarriedNames {

    /** Its place is the id of the form, as a text. */
    static final String FORM = "fp_form";

    /** The name of a value, or of a list of rows. */
    private static final Pattern VALUE = Pattern.compile("fph?_");

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern CELL = Pattern.compile(".*!\\$?([A-Z]{1,3})\\$?[0-9]+");
    private static final int LETTERS = 26;

    private final Map<Integer, Map<Integer, Column>> columns = new HashMap<>();
    private final Map<Integer, SheetPlan> sheets = new HashMap<>();

    CarriedNames(List<DefinedName> names, WorkbookPlan plan) {
        ColumnNames known = new ColumnNames(plan);
        for (DefinedName name : names) {
            Matcher cell = CELL.matcher(name.place());
            if (name.sheet() >= 0 && cell.matches()) {
                known.find(name.name()).ifPresent(found -> add(name.sheet(), index(cell.group(1)), found));
            }
        }
    }

    private void add(int sheet, int column, ColumnNames.Known found) {
        columns.computeIfAbsent(sheet, any -> new HashMap<>()).putIfAbsent(column, found.column());
        sheets.putIfAbsent(sheet, found.sheet());
    }

    private static int index(String letters) {
        int index = 0;
        for (int at = 0; at < letters.length(); at++) {
            index = index * LETTERS + letters.charAt(at) - 'A' + 1;
        }
        return index - 1;
    }

    /** The id of the form that the workbook says it is for. */
    static Optional<String> form(List<DefinedName> names) {
        return names.stream()
                .filter(name -> name.name().equalsIgnoreCase(FORM))
                .map(name -> TEXT.matcher(name.place()))
                .filter(Matcher::matches)
                .map(text -> text.group(1))
                .findFirst();
    }

    /** Whether sheets have the names of a finished form's values, and none of a workbook to fill in. */
    static boolean areOfFinishedForms(List<DefinedName> names) {
        boolean toFillIn = names.stream()
                .anyMatch(name ->
                        name.name().equalsIgnoreCase(FORM) || name.name().equals(ColumnNames.NUMBER));
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
