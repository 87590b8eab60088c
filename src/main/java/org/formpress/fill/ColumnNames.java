package org.formpress.fill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.formpress.digest.Sha256;

/**
 * The defined names by which columns are known when their headers are not: {@code fp_} and the pointer with {@code _} for slashes and rows,
 * or, where that is no name of Excel's or not unique, {@code fph_} and the start of its hash. The same form has the same names.
 */
public final class ColumnNames {

    /** A column and its sheet. */
    public record Known(SheetPlan sheet, Column column) {}

    /** The name of the column with the numbers of projects, which every workbook to fill in has. */
    public static final String NUMBER = "fp_number";

    /** The name whose place is the id of the form, as a text. */
    public static final String FORM = "fp_form";

    private static final int HASH_LENGTH = 32;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Known> columns = new HashMap<>();

    /** The names of all columns of a workbook. */
    public ColumnNames(WorkbookPlan plan) {
        for (SheetPlan sheet : plan.sheets()) {
            sheet.columns().forEach(column -> add(sheet, column));
        }
    }

    private void add(SheetPlan sheet, Column column) {
        String place = key(sheet, column);
        String plain = "fp" + place.replaceAll("/[*]", "").replaceAll("[/#]", "_");
        String hashed = "fph_" + Sha256.hex(place.getBytes(UTF_8)).substring(0, HASH_LENGTH);
        boolean fits = plain.matches("[A-Za-z0-9_]{1,100}") && !columns.containsKey(plain);
        String name = fits ? plain : hashed;
        names.put(place, name);
        columns.put(name, new Known(sheet, column));
    }

    private static String key(SheetPlan sheet, Column column) {
        return column.isKey() ? sheet.item() + column.place() : column.place();
    }

    /** The name of a column. */
    public String of(SheetPlan sheet, Column column) {
        String name = names.get(key(sheet, column));
        if (name == null) {
            throw new IllegalArgumentException("no column " + column.place());
        }
        return name;
    }

    /** The column that has a name; empty for none of them. */
    public Optional<Known> find(String name) {
        return Optional.ofNullable(columns.get(name));
    }
}
