package org.formpress.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cells that no rule parts. */
class JoinsTest {

    private static final CellStyle JOINS = new CellStyle(Alignment.CENTER, true, false, true);
    private static final CellStyle USUAL = new CellStyle(Alignment.CENTER, true);

    private static Cell cell(int columns, CellStyle style) {
        return new Cell(columns, 1, CellRole.DATA, style, RichText.EMPTY, Optional.empty());
    }

    private static Row row(Cell... cells) {
        return new Row(List.of(cells), false);
    }

    private static Table table(List<Row> header, Row... body) {
        return new Table(Column.fixed(10, 10), header, List.of(body));
    }

    @Test
    void aCellOfTheHeaderJoinsTheOneBelowIt() {
        Table table = table(List.of(row(cell(1, JOINS), cell(1, USUAL))), row(cell(1, USUAL), cell(1, USUAL)));
        Joins joins = new Joins(table);

        assertThat(joins.below(table.headerGrid(), table.headerGrid().at(0, 0))).isTrue();
        assertThat(joins.below(table.headerGrid(), table.headerGrid().at(0, 1))).isFalse();
        assertThat(joins.above(table.bodyGrid(), table.bodyGrid().at(0, 0))).isTrue();
        assertThat(joins.above(table.bodyGrid(), table.bodyGrid().at(0, 1))).isFalse();
    }

    @Test
    void theLastRuleOfATableIsAlwaysThere() {
        Table headerOnly = table(List.of(row(cell(2, JOINS))));
        Table bodyOnly = table(List.of(), row(cell(2, JOINS)), row(cell(2, JOINS)));

        assertThat(new Joins(headerOnly)
                        .below(headerOnly.headerGrid(), headerOnly.headerGrid().at(0, 0)))
                .isFalse();
        assertThat(new Joins(bodyOnly)
                        .below(bodyOnly.bodyGrid(), bodyOnly.bodyGrid().at(0, 0)))
                .isTrue();
        assertThat(new Joins(bodyOnly)
                        .below(bodyOnly.bodyGrid(), bodyOnly.bodyGrid().at(1, 0)))
                .isFalse();
    }

    @Test
    void aWiderCellKeepsItsUpperRule() {
        Table table = table(List.of(), row(cell(1, JOINS), cell(1, USUAL)), row(cell(2, USUAL)));

        assertThat(new Joins(table).above(table.bodyGrid(), table.bodyGrid().at(1, 0)))
                .isFalse();
    }
}
