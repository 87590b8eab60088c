package org.formpress.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.formpress.Project.Printed;
import org.formpress.model.PageSetup;

/** A cell as it was planned and as it was printed; lengths in pt. */
record PrintedBox(PlannedBox box, PdfCell cell) {

    static final double RULE = 0.6;

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
        for (PlannedBox box : PlannedBox.of(printed)) {
            PageRules rules = pages.get(box.page() - 1);
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

    @Override
    public String toString() {
        return box + " " + cell.lines();
    }
}
