package org.formpress.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.Project.Printed;
import org.formpress.model.Alignment;
import org.formpress.model.PageSetup;
import org.formpress.prove.pdf.PdfCell;
import org.formpress.prove.pdf.PdfPage.Glyphs;
import org.formpress.prove.pdf.PdfReader;
import org.formpress.text.Unseen;
import org.formpress.typeset.Line;

/** A cell as it was planned and as it was printed; lengths in pt. */
record PrintedBox(PlannedBox box, PdfCell cell) {

    private static final double RULE = 0.6;

    private static final double JUSTIFIED = 0.2;

    static List<PrintedBox> of(Printed printed) {
        List<PlannedBox> boxes = PlannedBox.of(printed);
        List<PdfCell> cells = PdfReader.read(printed.pdf()).tables().stream()
                .flatMap(table -> Stream.concat(table.header().stream(), table.body().stream()))
                .flatMap(List::stream)
                .toList();
        assertThat(cells).hasSameSizeAs(boxes);
        List<PrintedBox> printedBoxes = new ArrayList<>();
        for (int index = 0; index < boxes.size(); index++) {
            printedBoxes.add(new PrintedBox(boxes.get(index), cells.get(index)));
        }
        return printedBoxes;
    }

    static void assertTextsStandWithinTheirRules(Printed printed) {
        for (PrintedBox each : of(printed)) {
            PlannedBox box = each.box();
            assertThat(each.cell().glyphs()).as(each::toString).allSatisfy(text -> {
                assertThat(text.left()).isGreaterThan(box.left() + RULE / 2);
                assertThat(text.right()).isLessThan(box.right() - RULE / 2);
                assertThat(text.top()).isLessThan(box.top() - RULE / 2);
                assertThat(text.bottom()).isGreaterThan(box.bottom() + RULE / 2);
            });
        }
    }

    static void assertBoxesStandWithinTheMargins(Printed printed) {
        PageSetup page = printed.document().page();
        double foot = page.bottom() * 72 / 25.4;
        double head = (page.height() - page.top()) * 72 / 25.4 + RULE;
        assertThat(PlannedBox.of(printed)).allSatisfy(box -> {
            assertThat(box.bottom()).isGreaterThan(foot);
            assertThat(box.top()).isLessThan(head);
        });
    }

    static void assertRulesCloseEveryBox(Printed printed) {
        List<PageRules> pages = PdfReader.read(printed.pdf()).layout().stream()
                .map(PageRules::of)
                .toList();
        List<PlannedBox> boxes = PlannedBox.of(printed);
        for (PlannedBox box : boxes) {
            PageRules rules = pages.get(box.page() - 1);
            boolean joined = boxes.stream().anyMatch(box::joins);
            assertThat(rules.horizontal(box.top(), box.left(), box.right()))
                    .as("upper rule of %s", box)
                    .isEqualTo(box.ruled() && !joined);
            assertThat(rules.horizontal(box.bottom(), box.left(), box.right()))
                    .as("lower rule of %s", box)
                    .isEqualTo(box.ruled() && !box.joinsBelow());
            assertThat(rules.vertical(box.left(), box.bottom(), box.top()))
                    .as("left rule of %s", box)
                    .isEqualTo(box.ruled());
            assertThat(rules.vertical(box.right(), box.bottom(), box.top()))
                    .as("right rule of %s", box)
                    .isEqualTo(box.ruled());
            assertThat(rules.inside(box)).as("rules through %s", box).isEmpty();
        }
    }

    static void assertJustifiedLinesEndAtTheEdge(Printed printed) {
        double padding = printed.plan().document().typography().paddingAcross();
        for (PrintedBox boxed : of(printed)) {
            if (boxed.box.cell().cell().style().alignment() == Alignment.START) {
                boxed.assertJustifiedLinesEndAt(boxed.box.right() - RULE / 2 - padding);
            }
        }
    }

    private void assertJustifiedLinesEndAt(double edge) {
        List<Line> planned = box.cell().lines().stream()
                .filter(line -> !Unseen.removed(line.text()).isBlank())
                .toList();
        List<Double> ends = new ArrayList<>();
        for (List<Glyphs> line : linesOf(cell)) {
            if (line.stream().anyMatch(text -> !text.text().isBlank())) {
                ends.add(0, line.stream().mapToDouble(Glyphs::right).max().orElseThrow());
            }
        }
        assertThat(ends).as(this::toString).hasSameSizeAs(planned);
        for (int index = 0; index < ends.size(); index++) {
            Line line = planned.get(index);
            double least = line.stretch() > 0 && endsInInk(line.text()) ? edge - JUSTIFIED : 0;
            assertThat(ends.get(index)).as(this::toString).isBetween(least, edge + JUSTIFIED);
        }
    }

    /** Only one space hangs over the edge: other blanks fill the line. */
    private static boolean endsInInk(String line) {
        String seen = Unseen.removed(line);
        int blanks = seen.length() - seen.stripTrailing().length();
        return blanks == 0 || blanks == 1 && line.endsWith(" ");
    }

    /** The lines of a cell, the lowest first. */
    static Iterable<List<Glyphs>> linesOf(PdfCell cell) {
        return cell.glyphs().stream()
                .collect(Collectors.groupingBy(text -> Math.round(text.baseline()), TreeMap::new, Collectors.toList()))
                .values();
    }

    @Override
    public String toString() {
        return box + " " + cell.lines();
    }
}
