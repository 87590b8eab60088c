package org.formpress.typeset;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.formpress.model.Cell;

/** The lines of every cell of one table. */
public final class CellTexts {

    private final Map<Cell, List<Line>> lines = new IdentityHashMap<>();

    CellTexts() {}

    void put(Cell cell, List<Line> set) {
        lines.put(cell, List.copyOf(set));
    }

    /** The lines of a cell of the table. */
    public List<Line> of(Cell cell) {
        List<Line> set = lines.get(cell);
        if (set == null) {
            throw new IllegalArgumentException("not a cell of this table: " + cell);
        }
        return set;
    }
}
