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

    /** By the columns that they cover, in the order of the table. */
    private final Map<Long, Amounts> columns = new LinkedHashMap<>();

    private AmountColumns() {}

    /** The centred amounts of each such column, two at least, all with as many decimals. */
    public static List<List<Placed>> of(Grid grid) {
        AmountColumns found = new AmountColumns();
        for (int row = 0; row < grid.rowCount(); row++) {
            for (Placed placed : grid.beginningIn(row)) {
                found.add(placed);
            }
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
        Amounts amounts = amounts((long) placed.column() << 32 | placed.endColumn());
        int decimals = amounts.other ? 0 : decimals(text);
        if (decimals > 0 && (amounts.cells.isEmpty() || amounts.decimals == decimals)) {
            amounts.decimals = decimals;
            amounts.cells.add(placed);
        } else {
            amounts.other = true;
            amounts.cells.clear();
        }
    }

    private Amounts amounts(Long covered) {
        Amounts known = columns.get(covered);
        if (known == null) {
            known = new Amounts();
            columns.put(covered, known);
        }
        return known;
    }

    /** How many decimals an amount has; 0 for any other text. */
    private static int decimals(String text) {
        if (text.indexOf('.') < 0) {
            return 0;
        }
        Matcher amount = AMOUNT.matcher(text);
        return amount.matches() ? amount.group(1).length() : 0;
    }
}
