package org.formpress.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.formpress.Project;
import org.formpress.RandomForms;
import org.formpress.Sample;
import org.formpress.model.CellRole;
import org.formpress.model.Column;
import org.formpress.model.Document;
import org.formpress.model.Row;
import org.formpress.model.Typography;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is changed in a form that does not fit its first page, and what never is. */
class FittingTest {

    @Provide
    Arbitrary<byte[]> forms() {
        return RandomForms.forms();
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void noColumnLeavesItsRangeAndNoWordOfALabelIsBroken(@ForAll("forms") byte[] json) {
        assertWithinBounds(Project.document(json));
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#all")
    void noColumnOfASampleLeavesItsRangeAndNoWordOfALabelIsBroken(Sample sample) {
        assertWithinBounds(Project.document(sample.json()));
    }

    private static void assertWithinBounds(Document declared) {
        PagePlan plan = Project.typesetter().plan(declared);
        double page = declared.page().textWidth();
        for (PlannedTable table : tables(plan)) {
            assertThat(table.table().columns())
                    .allSatisfy(column -> assertThat(column.width()).isBetween(column.min(), column.max()));
            assertThat(table.table().columnWidths().stream()
                            .mapToDouble(Double::doubleValue)
                            .sum())
                    .isCloseTo(page, within(0.001));
        }
        labels(plan).filter(label -> !label.cell().style().stacked()).forEach(FittingTest::assertWordsAreWhole);
        assertThat(plan.document().typography()).isIn(sizes(declared));
    }

    private static List<Typography> sizes(Document declared) {
        return Stream.concat(Stream.of(declared.typography()), declared.fit().steps().stream())
                .toList();
    }

    private static void assertWordsAreWhole(PlannedCell label) {
        String text = label.cell().text().text();
        BreakIterator words = BreakIterator.getWordInstance(ULocale.CHINESE);
        words.setText(text);
        int at = 0;
        for (Line line : label.lines()) {
            assertThat(words.isBoundary(at)).as("%s, broken at %d", text, at).isTrue();
            at += line.text().length();
        }
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#all")
    void noSecondPageHasFewerThanThreeIndicators(Sample sample) {
        PagePlan plan = Project.typesetter().plan(Project.document(sample.json()));
        if (plan.pages() == 2) {
            List<PlannedTable> tables = tables(plan);
            PlannedTable last = tables.get(tables.size() - 1);
            List<Row> rows = last.table().body();
            List<TableFragment> fragments = last.fragments();
            assertThat(fragments.get(fragments.size() - 1).rows().stream()
                            .filter(row -> !rows.get(row.source()).keepWithPrevious()))
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void aFormOfOnePageStaysAsDeclared() {
        Document declared =
                Project.document(Sample.named("self-evaluation/typical").json());

        assertThat(Project.typesetter().plan(declared).document()).isSameAs(declared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000-29", "000-57", "000-77"})
    void aPublishedFormThatRanOverByOneIndicatorHasOnePageInItsOwnSize(String number) {
        Document declared =
                Project.document(published(number + "-self-evaluation").json());
        PagePlan plan = Project.typesetter().plan(declared);

        assertThat(plan.pages()).isEqualTo(1);
        assertThat(plan.document().typography()).isEqualTo(declared.typography());
        assertThat(columns(plan)).isNotEqualTo(tables(declared));
    }

    private static Sample published(String name) {
        return Sample.corpus()
                .filter(sample -> sample.name().endsWith("/" + name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTablesOfAFormKeepOneGrid() {
        List<List<Column>> columns = columns(Project.typesetter()
                .plan(Project.document(published("000-29-self-evaluation").json())));

        assertThat(columns).hasSize(2);
        assertThat(columns.get(0)).isEqualTo(columns.get(1));
    }

    private static List<List<Column>> columns(PagePlan plan) {
        return tables(plan).stream().map(table -> table.table().columns()).toList();
    }

    private static List<List<Column>> tables(Document document) {
        return columns(Project.typesetter()
                .plan(document, Project.typesetter().texts(document.typography()), PageEnds.NONE, 0));
    }

    private static List<PlannedTable> tables(PagePlan plan) {
        return plan.blocks().stream()
                .filter(PlannedTable.class::isInstance)
                .map(PlannedTable.class::cast)
                .toList();
    }

    private static Stream<PlannedCell> labels(PagePlan plan) {
        return tables(plan).stream()
                .flatMap(table -> table.fragments().stream())
                .flatMap(fragment -> fragment.header().stream())
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.cell().role() == CellRole.COLUMN_LABEL);
    }
}
