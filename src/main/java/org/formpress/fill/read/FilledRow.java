package org.formpress.fill.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.formpress.form.Form;
import org.formpress.problem.Problem;
import org.formpress.read.look.Shown;
import org.jspecify.annotations.Nullable;

/** A row of a sheet that was filled in. There may be very many, so it holds no more than what a reader sees of its cells. */
final class FilledRow {

    /**
     * Why a cell gives no value although something is written.
     *
     * @param code  key in the message bundles
     * @param value what is written
     * @param cell  where, such as {@code 指标!F12}
     */
    record Spoilt(String code, String value, String cell) {

        Problem problem(Form form, String pointer) {
            return form.problem(code, pointer, value).at(cell);
        }
    }

    private final int index;
    private final Map<String, Integer> columns;
    private final @Nullable Shown[] cells;
    private @Nullable Map<String, Spoilt> spoilt;

    /**
     * A row without content.
     *
     * @param index   from 0
     * @param columns the places of the sheet's columns, each with its index among them
     */
    FilledRow(int index, Map<String, Integer> columns) {
        this.index = index;
        this.columns = columns;
        this.cells = new Shown[columns.size()];
    }

    /** Puts a content where there is none. */
    void put(String place, Shown content) {
        Integer column = columns.get(place);
        if (column != null && cells[column] == null) {
            cells[column] = content;
        }
    }

    /** Takes the content away. */
    void spoil(String place, Spoilt why) {
        Integer column = columns.get(place);
        if (column != null) {
            cells[column] = null;
            spoilt = spoilt == null ? new HashMap<>() : spoilt;
            spoilt.putIfAbsent(place, why);
        }
    }

    /** Why a cell gives no value; empty if it does, or if nothing is written. */
    Optional<Spoilt> spoilt(String place) {
        return spoilt == null ? Optional.empty() : Optional.ofNullable(spoilt.get(place));
    }

    int index() {
        return index;
    }

    /** Its number as programs show it. */
    int number() {
        return index + 1;
    }

    /** What stands in a cell; empty for nothing. */
    Optional<Shown> cell(String place) {
        Integer column = columns.get(place);
        return column == null ? Optional.empty() : Optional.ofNullable(cells[column]);
    }

    /** Its text without blanks round it; empty for nothing. */
    String text(String place) {
        return cell(place).map(cell -> cell.text().strip()).orElse("");
    }

    /** Whether nothing else is written in it. */
    boolean hasOnly(String place) {
        long written = Arrays.stream(cells).filter(Objects::nonNull).count();
        return spoilt == null && written == (cell(place).isPresent() ? 1 : 0);
    }
}
