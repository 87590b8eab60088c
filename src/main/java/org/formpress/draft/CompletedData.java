package org.formpress.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.formpress.form.Form;
import org.formpress.form.FormData;
import org.formpress.form.UnfinishedData;
import org.formpress.model.Block;
import org.formpress.model.Caption;
import org.formpress.model.Cell;
import org.formpress.model.Chart;
import org.formpress.model.DataPointer;
import org.formpress.model.Document;
import org.formpress.model.Heading;
import org.formpress.model.Paragraph;
import org.formpress.model.RichText;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.formpress.problem.RefusedException;

/**
 * Unfinished data as layouts and rules can bear it.
 *
 * @param unread what stands where an amount should and is none, by JSON Pointer; the data is empty there
 */
public record CompletedData(Form form, JsonNode data, Map<String, String> unread) {

    public CompletedData {
        unread = Map.copyOf(unread);
    }

    /**
     * Completes data: what the schema requires is there, though empty.
     *
     * @param shape     of the form
     * @param printable what to print of a text that may have characters that cannot be printed
     * @throws RefusedException with every fault, when an object, a list or a single value stands where the schema wants another of these
     */
    public static CompletedData of(UnfinishedData data, Shape shape, UnaryOperator<String> printable)
            throws RefusedException {
        return Completion.of(data, shape, printable);
    }

    /**
     * The data as that of a form whose file carries what there is so far.
     *
     * @param json the unfinished data
     */
    public FormData carriedAs(byte[] json) {
        return new FormData(form, data, json);
    }

    /** The form merged with the data, showing also what is no amount. */
    public Document shown(Document merged) {
        return unread.isEmpty()
                ? merged
                : merged.withBlocks(merged.blocks().stream()
                        .map(block -> block.accept(new Shown()))
                        .toList());
    }

    private Optional<String> unread(Optional<DataPointer> pointer) {
        return pointer.map(place -> unread.get(place.value()));
    }

    private final class Shown implements Block.Visitor<Block> {

        @Override
        public Block heading(Heading heading) {
            return heading;
        }

        @Override
        public Block caption(Caption caption) {
            return new Caption(caption.segments().stream()
                    .map(segment -> unread(segment.pointer())
                            .map(text -> new Caption.Segment(text, segment.pointer()))
                            .orElse(segment))
                    .toList());
        }

        @Override
        public Block paragraph(Paragraph paragraph) {
            return paragraph;
        }

        @Override
        public Block table(Table table) {
            return table.withRows(rows(table.header()), rows(table.body()));
        }

        private List<Row> rows(List<Row> rows) {
            return rows.stream()
                    .map(row -> new Row(row.cells().stream().map(this::cell).toList(), row.keepWithPrevious()))
                    .toList();
        }

        private Cell cell(Cell cell) {
            return unread(cell.pointer())
                    .map(text -> cell.withText(RichText.plain(text)))
                    .orElse(cell);
        }

        @Override
        public Block chart(Chart chart) {
            return chart;
        }
    }
}
