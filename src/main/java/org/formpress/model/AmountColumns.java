package org.formpress.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.model.Grid.Placed;

/**
 * The columns of a table in which every value is an amount, so that decimal points can stand under each other. Empty values and
 * {@code -} are no values; cells of several columns belong to none.
 */
public final class AmountColumns {

    /** As amounts are printed; the decimals are a group. */
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+(?:,[0-9]{3})*\\.([0-9]{1,4})");

    private static final String NONE = "-";

    private final List<List<Placed>> columns = new ArrayList<>();
    private final boolean[] other;
    private final int[] decimals;

    private AmountColumns(int count) {
        other = new boolean[count];
        decimals = new int[count];
        for (int column = 0; column < count; column++) {
            columns.add(new ArrayList<>());
        }
    }

    /** The centred amounts of each such column, two at least, all with as many decimals. */
    public static List<List<Placed>> of(Grid grid) {
        AmountColumns found = new AmountColumns(grid.columnCount());
        for (int row = 0; row < grid.rowCount(); row++) {
            grid.beginningIn(row).forEach(found::add);
        }
        return found.columns.stream().filter(amounts -> amounts.size() > 1).toList();
    }

    private void add(Placed placed) {
        Cell cell = placed.cell();
        int column = placed.column();
        if (cell.columnSpan() > 1
                || cell.pointer().isEmpty()
                || other[column]
                || cell.text().isEmpty()) {
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
        int column = placed.column();
        Matcher amount = AMOUNT.matcher(text);
        List<Placed> amounts = columns.get(column);
        if (amount.matches()
                && (amounts.isEmpty() || decimals[column] == amount.group(1).length())) {
            decimals[column] = amount.group(1).length();
            amounts.add(placed);
        } else {
            other[column] = true;
            amounts.clear();
        }
    }
}
