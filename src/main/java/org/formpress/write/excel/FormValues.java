package org.formpress.write.excel;

import java.util.List;
import java.util.Optional;
import org.formpress.model.Caption;
import org.formpress.model.Cell;
import org.formpress.model.Run;
import org.formpress.model.TickBoxes;
import org.formpress.write.ValueType;

/** The values of a form, which get names, by which they are read back, and lists to choose from. */
final class FormValues implements SheetValues {

    private final Sheet sheet;
    private final SheetNames names;
    private final SheetSums sums = new SheetSums();

    FormValues(Sheet sheet, SheetNames names) {
        this.sheet = sheet;
        this.names = names;
    }

    @Override
    public Optional<String> formula(Cell cell) {
        return sums.formula(cell);
    }

    @Override
    public void cell(Cell cell, ExcelCellWriter.Styled styled, CellArea area, CellArea rows) {
        cell.pointer().ifPresent(pointer -> {
            names.add(pointer, area, rows);
            if (styled.type().kind() == ValueType.Kind.AMOUNT) {
                sums.add(pointer.value(), cell.text().text(), area);
            }
            sheet.choose(
                    area,
                    cell.boxes()
                            .map(FormValues::ticked)
                            .orElseGet(() -> new Sheet.Offer(styled.type().choices(), true)));
        });
    }

    /** Of choices with boxes, the texts that have one of them ticked, or else the choices; ticks may also be typed. */
    private static Sheet.Offer ticked(TickBoxes boxes) {
        List<String> ticked = boxes.choices().stream()
                .map(choice -> boxes.withValue(choice).text())
                .toList();
        return new Sheet.Offer(Sheet.isListable(ticked) ? ticked : boxes.choices(), false);
    }

    @Override
    public void caption(Caption caption, List<Run> runs, CellArea area) {
        caption.segments().forEach(segment -> segment.pointer().ifPresent(pointer -> names.add(pointer, area, area)));
    }
}
