package org.formpress.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Project.Printed;
import org.formpress.Sample;
import org.formpress.model.Alignment;
import org.formpress.write.pdf.PdfPage.Glyphs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules close every box, and every text stands inside its own; lengths in pt. */
class GeometryTest {

    private static final double RULE = 0.6;
    private static final double CENTRED = 0.6;

    /** A cell as it was planned and as it was printed. */
    private record Boxed(PlannedBox box, PdfCell cell) {
        @Override
        public String toString() {
            return box + " " + cell.lines();
        }
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#all")
    void everyCellPrintsTheLinesOfThePlan(Sample sample) {
        assertThat(boxed(Project.print(sample)))
                .allSatisfy(boxed -> assertThat(boxed.cell().lines())
                        .isEqualTo(boxed.box().cell().lines().stream()
                                .map(org.formpress.typeset.Line::text)
                                .filter(line -> !line.isEmpty())
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#all")
    void everyTextStandsWithinItsRules(Sample sample) {
        for (Boxed boxed : boxed(Project.print(sample))) {
            PlannedBox box = boxed.box();
            assertThat(boxed.cell().glyphs()).as(boxed::toString).allSatisfy(text -> {
                assertThat(text.left()).isGreaterThan(box.left() + RULE / 2);
                assertThat(text.right()).isLessThan(box.right() - RULE / 2);
                assertThat(text.top()).isLessThan(box.top() - RULE / 2);
                assertThat(text.bottom()).isGreaterThan(box.bottom() + RULE / 2);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#all")
    void rulesCloseEveryBoxAndCrossNone(Sample sample) {
        Printed printed = Project.print(sample);
        List<PdfPage> pages = PdfReader.read(printed.pdf()).layout();
        for (PlannedBox box : PlannedBox.of(printed)) {
            PageRules rules = PageRules.of(pages.get(box.page() - 1));
            assertThat(rules.horizontal(box.top(), box.left(), box.right()))
                    .as("upper rule of %s", box)
                    .isTrue();
            assertThat(rules.horizontal(box.bottom(), box.left(), box.right()))
                    .as("lower rule of %s", box)
                    .isTrue();
            assertThat(rules.vertical(box.left(), box.bottom(), box.top()))
                    .as("left rule of %s", box)
                    .isTrue();
            assertThat(rules.vertical(box.right(), box.bottom(), box.top()))
                    .as("right rule of %s", box)
                    .isTrue();
            assertThat(rules.inside(box)).as("rules through %s", box).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#all")
    void centredLinesAreCentred(Sample sample) {
        for (Boxed boxed : boxed(Project.print(sample))) {
            if (boxed.box().cell().cell().style().alignment() == Alignment.CENTER) {
                double middle = (boxed.box().left() + boxed.box().right()) / 2;
                assertThat(linesOf(boxed.cell()))
                        .as(boxed::toString)
                        .allSatisfy(
                                line -> assertThat(middleAcross(line)).isBetween(middle - CENTRED, middle + CENTRED));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#all")
    void textsStandInTheMiddleOfTheHeight(Sample sample) {
        for (Boxed boxed : boxed(Project.print(sample))) {
            List<Glyphs> glyphs = boxed.cell().glyphs();
            if (!glyphs.isEmpty() && !boxed.box().cell().flowing()) {
                double above = boxed.box().top()
                        - glyphs.stream().mapToDouble(Glyphs::top).max().orElseThrow();
                double below = glyphs.stream().mapToDouble(Glyphs::bottom).min().orElseThrow()
                        - boxed.box().bottom();
                assertThat(above - below).as(boxed::toString).isBetween(-2 * CENTRED, 2 * CENTRED);
            }
        }
    }

    private static double middleAcross(List<Glyphs> line) {
        double left = line.stream().mapToDouble(Glyphs::left).min().orElseThrow();
        double right = line.stream().mapToDouble(Glyphs::right).max().orElseThrow();
        return (left + right) / 2;
    }

    private static Iterable<List<Glyphs>> linesOf(PdfCell cell) {
        return cell.glyphs().stream()
                .collect(Collectors.groupingBy(text -> Math.round(text.baseline()), TreeMap::new, Collectors.toList()))
                .values();
    }

    private static List<Boxed> boxed(Printed printed) {
        List<PlannedBox> boxes = PlannedBox.of(printed);
        List<PdfCell> cells = PdfReader.read(printed.pdf()).tables().stream()
                .flatMap(table -> Stream.concat(table.header().stream(), table.body().stream()))
                .flatMap(List::stream)
                .toList();
        assertThat(cells).hasSameSizeAs(boxes);
        List<Boxed> boxed = new ArrayList<>();
        for (int index = 0; index < boxes.size(); index++) {
            boxed.add(new Boxed(boxes.get(index), cells.get(index)));
        }
        return boxed;
    }
}
