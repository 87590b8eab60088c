package org.formpress.read.grid;

import java.util.ArrayList;
import java.util.List;
import org.formpress.model.Cell;
import org.formpress.model.Document;
import org.formpress.model.Table;
import org.formpress.read.file.ReadText;

/**
 * The form's own words that follow from a value above its tables, such as 1-6月执行数 from the month: whoever changes the month in the
 * file may change them with it, or not.
 */
final class FollowingWords {

    /** For a form in which no such value was changed. */
    static final FollowingWords NONE = new FollowingWords(List.of());

    private record Pair(ReadText printed, ReadText now) {}

    private final List<Pair> pairs;

    private FollowingWords(List<Pair> pairs) {
        this.pairs = pairs;
    }

    /**
     * The words that differ.
     *
     * @param printed the form as it was
     * @param now     as it is with the values of the file
     */
    static FollowingWords of(Document printed, Document now) {
        List<Cell> before = labels(printed);
        List<Cell> after = labels(now);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; before.size() == after.size() && i < before.size(); i++) {
            if (!before.get(i).text().equals(after.get(i).text())) {
                pairs.add(new Pair(
                        ReadText.of(before.get(i).text()),
                        ReadText.of(after.get(i).text())));
            }
        }
        return new FollowingWords(pairs);
    }

    private static List<Cell> labels(Document document) {
        return document.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .flatMap(Table::cells)
                .filter(cell -> cell.pointer().isEmpty())
                .toList();
    }

    /** Whether a text is what printed words have become. */
    boolean become(ReadText printed, ReadText text) {
        return pairs.stream().anyMatch(pair -> pair.printed().sameAs(printed) && text.sameWordsAs(pair.now()));
    }
}
