package org.formpress.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.compare.Versions.compare;
import static org.formpress.compare.Versions.edited;
import static org.formpress.compare.Versions.row;
import static org.formpress.compare.Versions.rows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.formpress.Sample;
import org.formpress.read.grid.Change;
import org.formpress.read.grid.Change.Kind;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What counts as a change, and which rows are taken for one another. */
class ChangesTest {

    private static final byte[] FORM = Sample.named("self-evaluation/typical").json();

    private static List<Change> changes(Consumer<ObjectNode> edit) {
        return compare(FORM, edited(FORM, edit)).changes();
    }

    @Test
    void amountsAreComparedByValueAndNothingIsNothingHoweverItIsWritten() {
        byte[] from = edited(FORM, form -> {
            row(form, 0).put("weight", new BigDecimal("10")).remove("deviation");
            row(form, 1).put("score", "5.5").putNull("deviation");
        });
        byte[] to = edited(FORM, form -> {
            row(form, 0).put("weight", "10.00").put("deviation", "");
            row(form, 1).put("score", new BigDecimal("5.50")).remove("deviation");
        });

        assertThat(compare(from, to).changes()).isEmpty();
    }

    @Test
    void markupThatPrintsTheSameIsNoChange() {
        byte[] from = edited(FORM, form -> form.put("expectedGoal", "<p>一</p><p>二</p>"));
        byte[] to = edited(FORM, form -> form.put("expectedGoal", "一\n二"));

        assertThat(compare(from, to).changes()).isEmpty();
    }

    @Test
    void aChangedValueHasItsPointerInTheLaterDataItsLabelAndBothValues() {
        List<Change> changes = changes(form -> {
            rows(form).remove(0);
            row(form, 0).put("score", new BigDecimal("1.5"));
        });

        assertThat(changes).extracting(Change::kind).containsExactly(Kind.ROW_REMOVED, Kind.REPLACED);
        assertThat(changes.get(0).pointer()).isEqualTo("/indicators/0");
        Change score = changes.get(1);
        assertThat(score.pointer()).isEqualTo("/indicators/0/score");
        assertThat(score.label()).isEqualTo("得分");
        assertThat(score.from()).isEqualTo(Versions.tree(FORM).at("/indicators/1/score"));
        assertThat(score.to().decimalValue()).isEqualByComparingTo("1.5");
    }

    @Test
    void aRowPutInBetweenIsOneNewRowAndLeavesThoseBelowAlone() {
        List<Change> changes = changes(form -> rows(form)
                .insert(1, row(form, 1).deepCopy().put("level3", "另一个指标").put("target", "是")));

        assertThat(changes).extracting(Change::kind).containsExactly(Kind.ROW_ADDED);
        assertThat(changes.get(0).pointer()).isEqualTo("/indicators/1");
    }

    @Test
    void aRowThatStandsElsewhereUnchangedWasMoved() {
        List<Change> changes = changes(form -> rows(form).add(rows(form).remove(0)));

        assertThat(changes).extracting(Change::kind).containsExactly(Kind.ROW_MOVED);
        assertThat(changes.get(0).from().asText()).isEqualTo("/indicators/0");
    }

    @Test
    void aTotalThatTheFormComputesIsNoChangeOfTheData() {
        byte[] from = edited(FORM, form -> form.without(List.of("totalScore", "grade")));
        byte[] to = edited(from, form -> row(form, 0).put("score", 0));

        assertThat(compare(from, to).changes()).extracting(Change::pointer).containsExactly("/indicators/0/score");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "XLS")
    void finishedFilesAreComparedAsTheDataThatStandsInThem(OutputFormat format) {
        byte[] to = edited(FORM, form -> form.put("projectName", "另一个项目"));

        List<Change> changes = compare(Versions.plain(FORM, format), Versions.plain(to, format))
                .changes();

        assertThat(changes).extracting(Change::pointer).containsExactly("/projectName");
    }

    @ParameterizedTest
    // What was deleted and what was inserted are more than a cell of a workbook holds.
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"XLSX", "XLS"})
    void theLongestTextsAndListsTakeTheirTimeAndNoMore(OutputFormat format) {
        byte[] from = huge("甲乙丙丁，戊己。");
        byte[] to = huge("丁丙，乙甲己戊；");

        assertTimeoutPreemptively(Duration.ofSeconds(50), () -> {
            assertThat(compare(from, to).changes()).isNotEmpty();
            assertThat(Versions.redline(from, to, format)).isNotEmpty();
        });
    }

    private static byte[] huge(String text) {
        return edited(FORM, form -> {
            form.put("expectedGoal", text.repeat(2400)).put("actualCompletion", text.repeat(2400));
            ObjectNode row = row(form, 0);
            rows(form).removeAll();
            for (int index = 0; index < 200; index++) {
                rows(form).add(row.deepCopy().put("level3", text + index).put("deviation", text.repeat(20) + index));
            }
        });
    }
}
