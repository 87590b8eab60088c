package org.formpress.read.grid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.formpress.form.FormData;
import org.formpress.merge.Merger;
import org.formpress.merge.TemplateException;
import org.formpress.model.Block;
import org.formpress.model.Caption;
import org.formpress.model.Document;
import org.formpress.model.Heading;
import org.formpress.model.Table;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.file.ReadBlock;
import org.formpress.read.file.ReadLine;
import org.formpress.read.file.ReadTable;

/** Compares the blocks of a file, one after the other, with those that the form printed. */
public final class DocumentComparison {

    private final FormData original;
    private final Merger merger;
    private final Document document;
    private final Printed printed;
    private final Edits edits;
    private FollowingWords following = FollowingWords.NONE;
    private int tables;
    private int fixedAnchors;

    private DocumentComparison(FormData original, Merger merger, Edits edits) {
        this.original = original;
        this.merger = merger;
        this.edits = edits;
        this.document = merger.merge(original);
        this.printed = Printed.of(document, original.data());
    }

    /**
     * Compares a file with a fresh print of the data it carries.
     *
     * @param original   the carried data
     * @param unfinished whether a text that is no valid value, and a word of the form that was changed, are findings
     * @throws RefusedException when it is ambiguous which value stands where, or else when a text is not a valid value
     */
    public static Edits of(FormData original, List<ReadBlock> blocks, Merger merger, boolean unfinished)
            throws RefusedException {
        Edits edits = new Edits(original, unfinished);
        try {
            new DocumentComparison(original, merger, edits).compare(blocks);
        } catch (RefusedException e) {
            throw FileRefusal.named(e, original.form());
        }
        edits.finish();
        return edits;
    }

    private void compare(List<ReadBlock> file) throws RefusedException {
        List<ReadBlock> seen = fitted(file).stream()
                .filter(block -> !(block instanceof ReadLine line && line.isBlank()))
                .toList();
        List<Block> blocks = FreeParagraphs.without(document.blocks());
        Surroundings surroundings = new Surroundings(blocks, FreeParagraphs.without(document.blocks(), seen), printed);
        edits.outside(Outside.findings(surroundings.outside(), original.form()));
        Optional<Table> removed = RemovedTables.first(blocks, surroundings.ofForm(), printed.pointers());
        if (removed.isPresent()) {
            throw FileRefusal.unreadable("file.blocks.missing", describe(removed.get()));
        }
        Iterator<ReadBlock> ofForm =
                JoinedTables.parted(blocks, surroundings.ofForm(), printed).iterator();
        for (Block block : blocks) {
            if (!ofForm.hasNext()) {
                throw FileRefusal.unreadable("file.blocks.missing", describe(block));
            }
            compare(block, ofForm.next());
        }
        if (ofForm.hasNext()) {
            throw surplus(ofForm.next());
        }
        if (fixedAnchors == 0 && !printed.pointers().isEmpty()) {
            throw FileRefusal.unreadable("file.anchors.none");
        }
    }

    private List<ReadBlock> fitted(List<ReadBlock> file) {
        return SheetTables.isSheet(file)
                ? new SheetTables(document.blocks(), formTables(), printed).fitted(file)
                : file;
    }

    /** The tables of the form; those whose list is empty are as they would be with a row. */
    private List<FormTable> formTables() {
        List<FormTable> forms = new ArrayList<>();
        boolean empty = false;
        for (JsonNode member : printed.data()) {
            empty |= member.isArray() && member.isEmpty();
        }
        for (Block block : document.blocks()) {
            if (block instanceof Table table) {
                FormTable form = FormTable.of(table, printed);
                forms.add(empty && form.array().isEmpty() ? withRow(forms.size()) : form);
            }
        }
        return forms;
    }

    private static String describe(Block block) {
        return block instanceof Heading heading
                ? heading.text()
                : block instanceof Caption caption
                        ? caption.text()
                        : block instanceof Table table ? RemovedTables.name(table) : "";
    }

    private void compare(Block block, ReadBlock read) throws RefusedException {
        if (block instanceof Table table) {
            if (!(read instanceof ReadTable found)) {
                throw surplus(read);
            }
            table(table, found);
            return;
        }
        if (!(read instanceof ReadLine line)) {
            throw FileRefusal.unreadable("file.blocks.missing", describe(block));
        }
        if (!line.flaw().isNone()) {
            throw FileRefusal.unreadableIn(
                    line.place(),
                    "",
                    "file.look.line",
                    describe(block),
                    line.flaw().what());
        }
        if (block instanceof Caption caption) {
            int before = edits.changes().size();
            fixedAnchors += new CaptionComparison(caption, printed.pointers(), edits).compare(line);
            if (edits.changes().size() > before) {
                following = following();
            }
        } else if (!line.text().equals(describe(block))) {
            edits.words(FileRefusal.unreadableIn(line.place(), "", "file.words", describe(block), line.text()), true);
        }
    }

    private FollowingWords following() {
        try {
            FormData now = new FormData(original.form(), edits.data().deepCopy(), original.json());
            return FollowingWords.of(document, merger.merge(now));
        } catch (TemplateException e) {
            // The layout cannot print the new value; the schema refuses it later.
            return FollowingWords.NONE;
        }
    }

    private void table(Table table, ReadTable found) throws RefusedException {
        FormTable form = FormTable.of(table, printed);
        if (form.array().isEmpty() && found.rows().size() > form.fixedRows()) {
            form = withRow(tables);
        }
        tables++;
        TableComparison comparison = new TableComparison(tables, form, printed, following, edits);
        comparison.compare(found);
        fixedAnchors += comparison.anchored();
    }

    private RefusedException surplus(ReadBlock block) {
        if (block instanceof ReadLine line) {
            return FileRefusal.unreadable(
                    "file.blocks.text",
                    line.flaw().isNone() ? line.text() : line.flaw().what());
        }
        return FileRefusal.unreadable("file.blocks.tables", tables);
    }

    /** The table with that index, whose list is empty, as it would be with a row: this shows what its rows look like. */
    private FormTable withRow(int table) {
        JsonNode data = original.data().deepCopy();
        for (JsonNode member : data) {
            if (member.isArray() && member.isEmpty()) {
                ((ArrayNode) member).add(((ObjectNode) data).objectNode());
            }
        }
        try {
            FormData oneRow = new FormData(original.form(), data, original.json());
            Document merged = merger.merge(oneRow);
            FormTable withRow = FormTable.of(table(merged, table), Printed.of(merged, data));
            return withRow.items().size() == 1 ? withRow.withoutItems() : withRow;
        } catch (TemplateException e) {
            // The layout cannot print a row without values, so no row can have been inserted.
            return FormTable.of(table(document, table), printed);
        }
    }

    private static Table table(Document document, int index) {
        return document.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList()
                .get(index);
    }
}
