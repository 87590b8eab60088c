package org.formpress.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.formpress.model.Block;
import org.formpress.model.Caption;
import org.formpress.model.Document;
import org.formpress.model.Heading;
import org.formpress.model.Table;
import org.formpress.problem.RefusedException;

/** Compares the blocks of a file with those that the form printed, one after the other. */
final class DocumentComparison {

    private final Document printed;
    private final JsonNode old;
    private final Edits edits;
    private final IntFunction<FormTable> whenEmpty;
    private final Set<String> known;
    private int tables;
    private int fixedAnchors;

    /**
     * A comparison.
     *
     * @param printed   what the form printed
     * @param old       the data it printed
     * @param whenEmpty the table of that number, from 0, as it would be with rows, when its list has none
     */
    DocumentComparison(Document printed, JsonNode old, Edits edits, IntFunction<FormTable> whenEmpty) {
        this.printed = printed;
        this.old = old;
        this.edits = edits;
        this.whenEmpty = whenEmpty;
        this.known = printed.values().keySet();
    }

    /** @throws RefusedException when it cannot be told which value stands where */
    void compare(List<ReadBlock> blocks) throws RefusedException {
        Iterator<ReadBlock> read = blocks.stream()
                .filter(block -> !(block instanceof ReadLine line && line.isBlank()))
                .iterator();
        for (Block block : printed.blocks()) {
            if (!read.hasNext()) {
                throw FileRefusal.unreadable("file.blocks.missing", describe(block));
            }
            compare(block, read.next());
        }
        if (read.hasNext()) {
            throw surplus(read.next());
        }
        if (fixedAnchors == 0 && !known.isEmpty()) {
            throw FileRefusal.unreadable("file.anchors.none");
        }
    }

    private static String describe(Block block) {
        return block instanceof Heading heading
                ? heading.text()
                : block instanceof Caption caption ? caption.text() : "";
    }

    private void compare(Block block, ReadBlock read) throws RefusedException {
        if (block instanceof Table table) {
            if (!(read instanceof ReadTable found)) {
                throw surplus(read);
            }
            table(table, found);
            return;
        }
        if (!(read instanceof ReadLine line) || !line.unreadable().isEmpty()) {
            throw FileRefusal.unreadable("file.blocks.missing", describe(block));
        }
        if (block instanceof Caption caption) {
            fixedAnchors += new CaptionComparison(caption, known, edits).compare(line);
        } else if (!line.text().equals(describe(block))) {
            throw FileRefusal.unreadable("file.words", describe(block), line.text());
        }
    }

    private void table(Table table, ReadTable found) throws RefusedException {
        FormTable form = FormTable.of(table, old);
        if (form.array().isEmpty() && found.rows().size() > form.fixedRows()) {
            form = whenEmpty.apply(tables);
        }
        tables++;
        TableComparison comparison = new TableComparison(tables, form, known, old, edits);
        comparison.compare(found);
        fixedAnchors += comparison.anchored();
    }

    private RefusedException surplus(ReadBlock block) {
        if (block instanceof ReadLine line) {
            return FileRefusal.unreadable(
                    "file.blocks.text", line.unreadable().isEmpty() ? line.text() : line.unreadable());
        }
        return FileRefusal.unreadable("file.blocks.tables", tables);
    }
}
