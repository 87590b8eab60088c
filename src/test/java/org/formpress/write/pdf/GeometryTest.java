package org.formpress.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.model.Alignment;
import org.formpress.prove.pdf.PdfPage.Glyphs;
import org.formpress.typeset.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules close every box, and every text stands inside its own; lengths in pt. */
class GeometryTest {

    private static final double CENTRED = 0.6;

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#printed")
    void everyCellPrintsTheLinesOfThePlan(Sample sample) {
        assertThat(PrintedBox.of(Project.print(sample)))
                .allSatisfy(boxed -> assertThat(boxed.cell().lines())
                        .isEqualTo(boxed.box().cell().lines().stream()
                                .map(org.formpress.typeset.Line::text)
                                .filter(line -> !line.isEmpty())
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#printed")
    void everyTextStandsWithinItsRules(Sample sample) {
        PrintedBox.assertTextsStandWithinTheirRules(Project.print(sample));
    }

    /** A character with its marks counts once: no line is longer than planned, and none parts them. */
    @Test
    void linesOfLettersWithMarksAreAsPlannedToo() {
        Sample sample = Sample.text("combining-marks");
        everyCellPrintsTheLinesOfThePlan(sample);
        everyTextStandsWithinItsRules(sample);
        centredLinesAreCentred(sample);
        assertThat(PrintedBox.of(Project.print(sample)))
                .flatExtracting(boxed -> boxed.cell().lines())
                .allSatisfy(line -> assertThat(line).doesNotMatch("(?s)\\p{M}.*"));
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#printed")
    void everyBoxStandsWithinTheMargins(Sample sample) {
        PrintedBox.assertBoxesStandWithinTheMargins(Project.print(sample));
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#printed")
    void rulesCloseEveryBoxAndCrossNone(Sample sample) {
        PrintedBox.assertRulesCloseEveryBox(Project.print(sample));
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#printed")
    void centredLinesAreCentred(Sample sample) {
        for (PrintedBox boxed : PrintedBox.of(Project.print(sample))) {
            if (boxed.box().cell().cell().style().alignment() == Alignment.CENTER) {
                // An amount whose decimal point stands under another is centred behind an indent.
                int indent = boxed.box().cell().lines().stream()
                        .mapToInt(Line::indent)
                        .max()
                        .orElse(0);
                double middle =
                        (boxed.box().left() + indent / 1000.0 + boxed.box().right()) / 2;
                assertThat(PrintedBox.linesOf(boxed.cell()))
                        .as(boxed::toString)
                        .allSatisfy(
                                line -> assertThat(middleAcross(line)).isBetween(middle - CENTRED, middle + CENTRED));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#printed")
    void justifiedLinesEndAtTheRightEdgeAndAllOthersBeforeIt(Sample sample) {
        PrintedBox.assertJustifiedLinesEndAtTheEdge(Project.print(sample));
    }

    @ParameterizedTest
    @ValueSource(strings = {"combining-marks", "editor-markup", "english-quotes", "invisible-characters"})
    void justifiedLinesOfUnusualTextsEndThereToo(String name) {
        PrintedBox.assertJustifiedLinesEndAtTheEdge(Project.print(Sample.text(name)));
    }

    @Test
    void mostLinesOfALongTextAreJustified() {
        List<Line> lines = PrintedBox.of(Project.print(Sample.named("self-evaluation/very-long-texts"))).stream()
                .filter(boxed -> boxed.box().cell().cell().style().alignment() == Alignment.START)
                .flatMap(boxed -> boxed.box().cell().lines().stream())
                .toList();
        assertThat(lines).hasSizeGreaterThan(50);
        assertThat(lines.stream().filter(line -> line.stretch() > 0).count()).isGreaterThan(lines.size() * 8L / 10);
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#printed")
    void textsStandInTheMiddleOfTheHeight(Sample sample) {
        for (PrintedBox boxed : PrintedBox.of(Project.print(sample))) {
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
}
