package org.formpress.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value as a document prints it.
 *
 * @param role  of its cell; {@code DATA} for a value in a caption
 * @param boxes of which its text is made; empty for most
 */
public record PrintedValue(RichText text, CellRole role, Optional<TickBoxes> boxes) {

    /** What is printed of the value: the text, or of choices with boxes the one that is ticked. */
    public String value() {
        return boxes.map(TickBoxes::value).orElseGet(text::text);
    }

    /** The values in blocks, by JSON Pointer, from top to bottom; if a pointer occurs twice, the last one. */
    static Map<String, PrintedValue> of(List<Block> blocks) {
        Collector collector = new Collector(new LinkedHashMap<>());
        blocks.forEach(block -> block.accept(collector));
        return collector.values;
    }

    private record Collector(Map<String, PrintedValue> values) implements Block.Visitor<Collector> {

        @Override
        public Collector heading(Heading heading) {
            return this;
        }

        @Override
        public Collector caption(Caption caption) {
            caption.segments()
                    .forEach(segment -> add(
                            segment.pointer(),
                            new PrintedValue(RichText.plain(segment.text()), CellRole.DATA, Optional.empty())));
            return this;
        }

        @Override
        public Collector paragraph(Paragraph paragraph) {
            return this;
        }

        @Override
        public Collector table(Table table) {
            table.header().forEach(this::row);
            table.body().forEach(this::row);
            return this;
        }

        private void row(Row row) {
            row.cells().forEach(cell -> add(cell.pointer(), new PrintedValue(cell.text(), cell.role(), cell.boxes())));
        }

        @Override
        public Collector chart(Chart chart) {
            return this;
        }

        private void add(Optional<DataPointer> pointer, PrintedValue value) {
            pointer.ifPresent(place -> values.put(place.value(), value));
        }
    }
}
