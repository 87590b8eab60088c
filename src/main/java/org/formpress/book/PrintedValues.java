package org.formpress.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.formpress.model.Block;
import org.formpress.model.Caption;
import org.formpress.model.Chart;
import org.formpress.model.Document;
import org.formpress.model.Heading;
import org.formpress.model.Paragraph;
import org.formpress.model.Row;
import org.formpress.model.Table;

/** What a document prints from which place of its data: so a total or a grade is there that the data leaves out. */
final class PrintedValues implements Block.Visitor<PrintedValues> {

    private final Map<String, String> values = new HashMap<>();

    private PrintedValues() {}

    /** The texts by the JSON Pointers of their cells. */
    static Map<String, String> of(Document document) {
        PrintedValues printed = new PrintedValues();
        document.blocks().forEach(block -> block.accept(printed));
        return printed.values;
    }

    @Override
    public PrintedValues heading(Heading heading) {
        return this;
    }

    @Override
    public PrintedValues caption(Caption caption) {
        for (Caption.Segment segment : caption.segments()) {
            segment.pointer().ifPresent(pointer -> values.putIfAbsent(pointer.value(), segment.text()));
        }
        return this;
    }

    @Override
    public PrintedValues paragraph(Paragraph paragraph) {
        return this;
    }

    @Override
    public PrintedValues chart(Chart chart) {
        return this;
    }

    @Override
    public PrintedValues table(Table table) {
        take(table.header());
        take(table.body());
        return this;
    }

    private void take(List<Row> rows) {
        rows.forEach(row -> row.cells()
                .forEach(cell -> cell.pointer()
                        .ifPresent(pointer ->
                                values.putIfAbsent(pointer.value(), cell.text().text()))));
    }
}
