package org.formpress.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Project.Printed;
import org.formpress.Sample;
import org.formpress.model.PageSetup;
import org.formpress.model.Table;
import org.formpress.prove.pdf.JoinedTable;
import org.formpress.prove.pdf.PdfCell;
import org.formpress.prove.pdf.PdfForm;
import org.formpress.prove.pdf.PdfPage;
import org.formpress.prove.pdf.PdfTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How forms go on from page to page. */
class PdfPagesTest {

    private static final String VERY_LONG_TEXTS = "self-evaluation/very-long-texts";
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final int ROW_OF_GOALS = 8;
    private static final int ROW_OF_LONG_DEVIATION = 2;

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#ofTwoForms")
    void everyPageOfTheIndicatorsBeginsWithTheirHeader(Sample sample) {
        Printed printed = Project.print(sample);
        PdfForm read = SamplePdf.read(sample);
        JoinedTable indicators = JoinedTable.of(read).get(1);
        assertThat(indicators.pages()).doesNotHaveDuplicates();
        assertThat(indicators.pages().get(indicators.pages().size() - 1)).isEqualTo(read.pages());
        assertThat(read.tables().stream()
                        .filter(table -> !table.header().isEmpty())
                        .map(PdfTable::headerText))
                .hasSameSizeAs(indicators.pages())
                .containsOnly(read.tables().get(read.tables().size() - 1).headerText());
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#ofTwoForms")
    void noRowIsCutThatFitsOnAPage(Sample sample) {
        boolean tall = sample.name().equals(VERY_LONG_TEXTS);
        List<JoinedTable> tables = JoinedTable.of(SamplePdf.read(sample));
        assertThat(tables.get(0).cutRows()).isEqualTo(tall ? Set.of(ROW_OF_GOALS) : Set.of());
        assertThat(tables.get(1).cutRows()).isEqualTo(tall ? Set.of(ROW_OF_LONG_DEVIATION) : Set.of());
    }

    static Stream<Sample> selfEvaluations() {
        return Sample.ofTwoForms().filter(sample -> sample.name().contains("self-evaluation"));
    }

    @ParameterizedTest
    @MethodSource("selfEvaluations")
    void totalAndGradeNeverStandAlone(Sample sample) {
        List<PdfTable> tables = SamplePdf.read(sample).tables();
        List<List<PdfCell>> last = tables.get(tables.size() - 1).body();
        boolean noIndicators = JoinedTable.of(SamplePdf.read(sample)).get(1).rows() == 2;
        assertThat(last).hasSizeGreaterThanOrEqualTo(noIndicators ? 2 : 3);
        assertThat(last.get(last.size() - 2).get(0).text()).isEqualTo("总分");
        assertThat(last.get(last.size() - 1).get(0).text()).isEqualTo("评分等级");
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#ofTwoForms")
    void everyPageNamesTheLevelsOfItsIndicators(Sample sample) {
        boolean blank = sample.name().endsWith("blank");
        assertThat(SamplePdf.read(sample).tables().stream()
                        .flatMap(table -> table.body().stream())
                        .flatMap(List::stream)
                        .filter(cell -> cell.pointer().contains("/level1")
                                || cell.pointer().contains("/level2")))
                .allSatisfy(cell -> assertThat(cell.text().isEmpty()).isEqualTo(blank));
    }

    @Test
    void aLabelThatCrossesAPageIsMarkedAsContinued() {
        JoinedTable indicators = indicators("self-evaluation/forty-indicators");
        assertThat(indicators.pages()).hasSizeGreaterThan(2);
        assertThat(indicators.cells().stream()
                        .filter(cell -> cell.repeats() > 0)
                        .map(JoinedTable.Cell::text))
                .contains("产出指标");
    }

    @Test
    void aLabelOfAllIndicatorsIsMarkedOnEveryPageAfterItsFirst() {
        JoinedTable indicators = indicators("target-declaration/forty-indicators");
        JoinedTable.Cell label = indicators.cells().get(0);
        assertThat(label.text()).isEqualTo("绩效指标");
        assertThat(label.repeats()).isEqualTo(indicators.pages().size() - 1);
        assertThat(label.rowSpan()).isEqualTo(40);
    }

    private static JoinedTable indicators(String sample) {
        return JoinedTable.of(SamplePdf.read(Sample.named(sample))).get(1);
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#printed")
    void nothingIsDrawnOutsideTheMargins(Sample sample) {
        PageSetup paper = Project.print(sample).document().page();
        for (PdfPage page : SamplePdf.read(sample).layout()) {
            assertThat(page.texts()).allSatisfy(text -> {
                assertThat(text.left()).isGreaterThan(paper.left() * POINTS_PER_MM - 0.1);
                assertThat(text.right()).isLessThan(page.width() - paper.right() * POINTS_PER_MM + 0.1);
                assertThat(text.top()).isLessThan(page.height() - paper.top() * POINTS_PER_MM + 0.1);
                assertThat(text.bottom()).isPositive();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#ofTwoForms")
    void columnsAreAsWideAsTheModelSays(Sample sample) {
        Printed printed = Project.print(sample);
        List<Table> tables = ModelTable.tablesOf(printed.document());
        double widths = tables.get(0).columnWidths().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum()
                * POINTS_PER_MM;
        for (PdfPage page : SamplePdf.read(sample).layout()) {
            double left = page.strokes().stream()
                    .filter(rule -> !rule.horizontal())
                    .mapToDouble(PdfPage.Stroke::x1)
                    .min()
                    .orElseThrow();
            double right = page.strokes().stream()
                    .filter(rule -> !rule.horizontal())
                    .mapToDouble(PdfPage.Stroke::x1)
                    .max()
                    .orElseThrow();
            assertThat(right - left).isCloseTo(widths, within(0.7));
        }
    }
}
