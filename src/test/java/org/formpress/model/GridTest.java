package org.formpress.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GridTest {

    private static final List<Column> THREE_COLUMNS = Column.fixed(10.0, 10.0, 10.0);

    @Test
    void eachCellTakesTheFirstFreeSlotOfItsRow() {
        Grid grid =
                table(row(cell(1, 2), cell(2, 1)), row(cell(1, 1), cell(1, 1))).bodyGrid();
        assertThat(grid.at(1, 0)).isSameAs(grid.at(0, 0));
        assertThat(grid.at(0, 2)).isSameAs(grid.at(0, 1));
        assertThat(grid.beginningIn(1)).extracting(Grid.Placed::column).containsExactly(1, 2);
        assertThat(grid.rowCount()).isEqualTo(2);
        assertThat(grid.columnCount()).isEqualTo(3);
    }

    @Test
    void aHoleIsToldByRowAndColumn() {
        assertThatThrownBy(() -> table(row(cell(3, 1)), row(cell(1, 1), cell(1, 1))))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("row 2: column 3 has no cell");
    }

    @Test
    void anOverlapIsToldByRowAndColumn() {
        assertThatThrownBy(() -> table(row(cell(1, 1), cell(1, 2), cell(1, 1)), row(cell(2, 1), cell(1, 1))))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("row 2, column 2 has two cells");
    }

    @Test
    void aCellWiderThanTheTableIsTold() {
        assertThatThrownBy(() -> table(row(cell(2, 1), cell(2, 1))))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage(
                        "row 1, column 3: a cell of 2 columns and 1 rows stands out of the table of 3 columns and 1 rows");
    }

    @Test
    void aCellThatReachesBelowTheTableIsTold() {
        assertThatThrownBy(() -> table(row(cell(1, 2), cell(2, 1))))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageStartingWith("row 1, column 1: a cell of 1 columns and 2 rows stands out of the table");
    }

    @Test
    void aHeaderIsCheckedToo() {
        assertThatThrownBy(() -> new Table(THREE_COLUMNS, List.of(row(cell(2, 1))), List.of(row(cell(3, 1)))))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("row 1: column 3 has no cell");
    }

    @Test
    void aTableNeedsARow() {
        assertThatThrownBy(() -> new Table(THREE_COLUMNS, List.of(), List.of()))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("a table has no row");
    }

    @Test
    void columnsNeedAWidth() {
        assertThatThrownBy(() -> new Table(Column.fixed(10.0, 0.0), List.of(), List.of(row(cell(2, 1)))))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining("must be positive millimetres");
    }

    @Test
    void aCellCoversAtLeastOneSlot() {
        assertThatThrownBy(() -> cell(0, 1))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("a cell spans 0 columns and 1 rows; both must be at least 1");
    }

    private static Table table(Row... rows) {
        return new Table(THREE_COLUMNS, List.of(), Arrays.asList(rows));
    }

    private static Row row(Cell... cells) {
        return new Row(Arrays.asList(cells), false);
    }

    private static Cell cell(int columns, int rows) {
        return new Cell(
                columns, rows, CellRole.DATA, new CellStyle(Alignment.CENTER, false), RichText.EMPTY, Optional.empty());
    }
}
