package org.formpress.read.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.formpress.model.Block;
import org.formpress.model.Caption;
import org.formpress.model.Heading;
import org.formpress.model.Table;
import org.formpress.read.file.ReadBlock;
import org.formpress.read.file.ReadLine;
import org.formpress.read.file.ReadTable;
import org.formpress.read.grid.Outside.Place;
import org.formpress.read.look.Flaw;

/**
 * Parts the blocks of a file into those of its form and those that people put around it: a line for a signature, a note, a text
 * box, a table of their own. What could be a part of the form, or hides what it is, counts as one, so that the comparison refuses it.
 */
final class Surroundings {

    private final Set<String> known;
    private final List<FormTable> tables;
    private final List<ReadBlock> seen;
    private final Set<Integer> taken = new HashSet<>();
    private int at;

    /**
     * Parts them.
     *
     * @param known pointers of all values that the form printed
     * @param seen  the blocks of the file that a reader sees
     */
    Surroundings(List<Block> printed, List<ReadBlock> seen, Printed original) {
        this.known = original.pointers();
        this.seen = seen;
        this.tables = printed.stream()
                .filter(Table.class::isInstance)
                .map(block -> FormTable.of((Table) block, original))
                .toList();
        printed.forEach(this::take);
        for (int index = 0; index < seen.size(); index++) {
            if (!isForeign(seen.get(index))) {
                taken.add(index);
            }
        }
    }

    /** The blocks of the form, in the order of the file. */
    List<ReadBlock> ofForm() {
        return taken.stream().sorted().map(seen::get).toList();
    }

    /** The others. */
    List<Place> outside() {
        List<Place> others = new ArrayList<>();
        int tablesAbove = 0;
        for (int index = 0; index < seen.size(); index++) {
            if (!taken.contains(index)) {
                others.add(new Place(seen.get(index), tablesAbove));
            } else if (seen.get(index) instanceof ReadTable) {
                tablesAbove++;
            }
        }
        return others;
    }

    /** Finds the next block of the form in the file. */
    private void take(Block block) {
        int table = at;
        while (table < seen.size() && (seen.get(table) instanceof ReadLine || isForeign(seen.get(table)))) {
            table++;
        }
        int found = block instanceof Table ? table : line(block, table).orElse(seen.size());
        if (found < seen.size()) {
            taken.add(found);
            at = found + 1;
        }
    }

    /** The line that is meant by a heading or caption; if there is none, the first that could be what became of it. */
    private Optional<Integer> line(Block block, int end) {
        List<Integer> lines = new ArrayList<>();
        for (int index = at; index < end; index++) {
            if (seen.get(index) instanceof ReadLine) {
                lines.add(index);
            }
        }
        List<Integer> anchored = lines.stream().filter(this::isAnchored).toList();
        List<Integer> fitting =
                lines.stream().filter(index -> fits(block, index)).toList();
        if (block instanceof Caption && !anchored.isEmpty()) {
            return Optional.of(anchored.get(0));
        }
        if (block instanceof Caption) {
            // Which of them is meant cannot be known: the comparison refuses those that are left over.
            taken.addAll(fitting);
        }
        return fitting.stream().findFirst().or(() -> lines.stream().findFirst());
    }

    private boolean isAnchored(int index) {
        return seen.get(index) instanceof ReadLine line
                && !line.anchors().pointers(known).isEmpty();
    }

    private boolean fits(Block block, int index) {
        String text = ((ReadLine) seen.get(index)).text();
        return block instanceof Heading heading
                ? text.equals(heading.text())
                : block instanceof Caption caption && new CaptionFrame(caption).fits(text);
    }

    private boolean isForeign(ReadBlock block) {
        if (block instanceof ReadLine line) {
            return line.anchors().pointers(known).isEmpty() && line.flaw().kind() != Flaw.Kind.CONTENT;
        }
        return block instanceof ReadTable table && tables.stream().noneMatch(form -> couldBeOf(form, table));
    }

    /** Whether rows of a form's table may have come to stand in another, as they do when it is split. */
    private boolean couldBeOf(FormTable form, ReadTable table) {
        return table.columns() == form.columns() || table.rows().stream().anyMatch(row -> form.couldHave(row, known));
    }
}
