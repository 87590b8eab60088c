package org.formpress.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.formpress.Project;
import org.formpress.font.FontRole;
import org.formpress.model.Alignment;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.CellStyle;
import org.formpress.model.Column;
import org.formpress.model.DataPointer;
import org.formpress.model.Document;
import org.formpress.model.Fit;
import org.formpress.model.PageSetup;
import org.formpress.model.RichText;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.formpress.model.Typography;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels of 10 pt, one character below the other. */
class StackingTest {

    private static final Typography TYPE = new Typography(18, 11, 10, 14, 2.5, 2.5, 1, 20);
    private static final PageSetup PAGE = new PageSetup(100, 200, 10, 10, 10, 10);

    private final TextSetter setter = new TextSetter(Project.fonts(), 10_000, true);

    private MeasuredText stacked(String text) {
        return setter.measure(RichText.plain(text), FontRole.BODY_BOLD, LineEnds.STACKED);
    }

    @ParameterizedTest
    @CsvSource({"绩效指标, 绩|效|指|标", "资金（万元）, 资|金|（|万|元|）", "2024年, 2|0|2|4|年", "绩 效, 绩 |效", "e\u0301指, e\u0301|指", "标, 标"})
    void eachCharacterHasALineHoweverWideTheColumn(String text, String lines) {
        for (int width : new int[] {5_000, 15_000, 100_000}) {
            assertThat(setter.set(stacked(text), width).stream().map(Line::text))
                    .containsExactly(lines.split("\\|"));
            assertThat(stacked(text).lines(width)).isEqualTo(lines.split("\\|").length);
        }
    }

    @Test
    void aColumnNeedsNoMoreThanOneCharacter() {
        assertThat(stacked("绩效指标").widestPart(true)).isEqualTo(10_000);
        assertThat(stacked("绩效指标").oneLine()).isEqualTo(Integer.MAX_VALUE);
        assertThat(stacked("标").oneLine()).isEqualTo(10_000);
    }

    private static Document document(List<Column> columns, String value, int rows) {
        CellStyle style = new CellStyle(Alignment.CENTER, true, true, false);
        Cell label = new Cell(1, rows, CellRole.ROW_GROUP_LABEL, style, RichText.plain("绩效指标"), Optional.empty());
        List<Row> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            Cell cell = new Cell(
                    1,
                    1,
                    CellRole.DATA,
                    new CellStyle(Alignment.CENTER, false),
                    RichText.plain(value),
                    Optional.of(new DataPointer("/a/" + row)));
            all.add(new Row(row == 0 ? List.of(label, cell) : List.of(cell), false));
        }
        return new Document("试", PAGE, TYPE, List.of(new Table(columns, List.of(), all))).withFit(Fit.NONE);
    }

    private static PlannedTable planned(Document document) {
        return (PlannedTable)
                new Typesetter(Project.fonts()).plan(document).blocks().get(0);
    }

    @Test
    void fewRowsAreHighEnoughForTheLabel() {
        List<PlannedRow> rows = planned(document(Column.fixed(9, 71), "甲", 2))
                .fragments()
                .get(0)
                .rows();

        // Four lines of 14 pt, padding and a rule.
        assertThat(rows).extracting(PlannedRow::height).containsExactly(31_000, 31_000);
    }

    @Test
    void aPageEndCutsTheLabelAndItGoesOnStacked() {
        PlannedTable table = planned(document(Column.fixed(9, 71), "甲", 30));

        assertThat(table.fragments()).hasSize(2);
        assertThat(table.fragments().get(1).rows().get(0).cells().get(0).lines())
                .extracting(Line::text)
                .containsExactly("绩", "效", "指", "标", "（", "续", "）");
    }

    @Test
    void theColumnOfTheLabelGivesItsWidthToTheTexts() {
        PlannedTable table =
                planned(document(List.of(new Column(20, 7, 30), new Column(60, 40, 75)), "很长的文字".repeat(20), 20));

        assertThat(table.columnWidths().get(0)).isBetween(Millipoints.ofMillimetres(7), Millipoints.ofMillimetres(9));
    }
}
