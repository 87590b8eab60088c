package org.formpress.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value as a document prints it.
 *
 * @param role of its cell; {@code DATA} for a value in a caption
 */
public record PrintedValue(RichText text, CellRole role) {

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
                    .forEach(segment -> add(segment.pointer(), RichText.plain(segment.text()), CellRole.DATA));
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
            row.cells().forEach(cell -> add(cell.pointer(), cell.text(), cell.role()));
        }

        @Override
        public Collector chart(Chart chart) {
            return this;
        }

        private void add(Optional<DataPointer> pointer, RichText text, CellRole role) {
            pointer.ifPresent(place -> values.put(place.value(), new PrintedValue(text, role)));
        }
    }
}
