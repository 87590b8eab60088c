package org.formpress.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.model.Grid.Placed;

/**
 * The columns of a table in which every value is an amount, so that decimal points can stand under each other. Cells that cover the
 * same several columns are one column too. Empty values and {@code -} are no values.
 */
public final class AmountColumns {

    /** As amounts are printed; the decimals are a group. */
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+(?:,[0-9]{3})*\\.([0-9]{1,4})");

    private static final String NONE = "-";

    /** The amounts that cover the same columns; none once one of the values is something else. */
    private static final class Amounts {
        private final List<Placed> cells = new ArrayList<>();
        private int decimals;
        private boolean other;
    }

    private record Edges(int column, int endColumn) {}

    private final Map<Edges, Amounts> columns = new LinkedHashMap<>();

    private AmountColumns() {}

    /** The centred amounts of each such column, two at least, all with as many decimals. */
    public static List<List<Placed>> of(Grid grid) {
        AmountColumns found = new AmountColumns();
        for (int row = 0; row < grid.rowCount(); row++) {
            grid.beginningIn(row).forEach(found::add);
        }
        return found.columns.values().stream()
                .map(amounts -> amounts.cells)
                .filter(cells -> cells.size() > 1)
                .toList();
    }

    private void add(Placed placed) {
        Cell cell = placed.cell();
        if (cell.pointer().isEmpty() || cell.text().isEmpty()) {
            return;
        }
        List<TextParagraph> paragraphs = cell.text().paragraphs();
        TextParagraph first = paragraphs.get(0);
        if (!first.text().equals(NONE)) {
            boolean centred = cell.style().alignment() == Alignment.CENTER;
            add(placed, centred && paragraphs.size() == 1 && !first.isItem() ? first.text() : "");
        }
    }

    private void add(Placed placed, String text) {
        Amounts amounts =
                columns.computeIfAbsent(new Edges(placed.column(), placed.endColumn()), edges -> new Amounts());
        Matcher amount = AMOUNT.matcher(text);
        int decimals = amount.matches() ? amount.group(1).length() : 0;
        if (!amounts.other && decimals > 0 && (amounts.cells.isEmpty() || amounts.decimals == decimals)) {
            amounts.decimals = decimals;
            amounts.cells.add(placed);
        } else {
            amounts.other = true;
            amounts.cells.clear();
        }
    }
}
