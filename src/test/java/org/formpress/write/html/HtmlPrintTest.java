package org.formpress.write.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.formpress.Browser;
import org.formpress.Project;
import org.formpress.Project.Printed;
import org.formpress.Sample;
import org.formpress.model.Alignment;
import org.formpress.model.Cell;
import org.formpress.model.Row;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.typeset.Line;
import org.formpress.typeset.PagePlan.PlannedBlock;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a browser makes of the HTML on paper. */
@Tag("slow")
@Tag("browser")
class HtmlPrintTest {

    /** In pixels, what is left of a cell's room for text behind a line. */
    private static final String LEFT = """
            const left = line => {
              const cell = line.closest('td'), style = getComputedStyle(cell);
              return cell.getBoundingClientRect().right - parseFloat(style.paddingRight) - parseFloat(style.borderRightWidth)
                - line.getBoundingClientRect().right;
            };
            """;

    private static final String LEFT_BEHIND_LINES = LEFT + """
            [...document.querySelectorAll('td.start[data-pointer]')]
              .map(cell => [cell.dataset.pointer,
                ...[...cell.querySelectorAll(':scope > span, :scope > p > span')].map(left)].join(' '))
              .join('\\n')
            """;

    private static final String LEFT_BEHIND_CUT_LINES = LEFT + """
            document.querySelectorAll('.paper').forEach(page => page.style.display = 'block');
            [...document.querySelectorAll('.paper .full')].map(left).join('\\n')
            """;

    @Test
    void everyFormPrintsOnAsManyPagesAsThePdfHas() throws Exception {
        Map<String, Integer> planned = new TreeMap<>();
        Map<String, Integer> printed = new TreeMap<>();
        Sample.all()
                .forEach(sample ->
                        planned.put(sample.name(), Project.print(sample).plan().pages()));

        try (Browser browser = Browser.open()) {
            for (Sample sample : Sample.all().toList()) {
                printed.put(sample.name(), pages(browser.print(html(sample))));
            }
        }

        assertThat(printed).isEqualTo(planned);
    }

    @Test
    void linesEndWhereThePlanEndsThem() throws Exception {
        int justified = 0;
        try (Browser browser = Browser.open()) {
            for (String name :
                    List.of("typical", "longest", "very-long-texts", "markup-in-goals", "signs-and-scripts")) {
                Sample sample = Sample.named("self-evaluation/" + name);
                Map<String, List<Double>> left = new TreeMap<>();
                browser.look(html(sample), LEFT_BEHIND_LINES).lines().forEach(cell -> {
                    String[] parts = cell.split(" ", -1);
                    left.put(
                            parts[0],
                            Stream.of(parts).skip(1).map(Double::valueOf).toList());
                });
                for (Map.Entry<String, List<Line>> planned : justified(sample).entrySet()) {
                    List<Double> lines = left.get(planned.getKey());
                    assertThat(lines).as(sample + planned.getKey()).hasSameSizeAs(planned.getValue());
                    for (int line = 0; line < lines.size(); line++) {
                        boolean stretched = planned.getValue().get(line).stretch() > 0;
                        justified += stretched ? 1 : 0;
                        assertThat(lines.get(line))
                                .as(sample
                                        + planned.getKey()
                                        + planned.getValue().get(line))
                                .isBetween(-1.0, stretched ? 1.0 : 1000);
                    }
                }
            }
        }
        assertThat(justified).isGreaterThan(100);
    }

    @Test
    void theLastLineOnAPageIsJustifiedIfItsTextGoesOn() throws Exception {
        Sample sample = Sample.named("self-evaluation/very-long-texts");
        try (Browser browser = Browser.open()) {
            List<Double> left = browser.look(html(sample), LEFT_BEHIND_CUT_LINES)
                    .lines()
                    .map(Double::valueOf)
                    .toList();
            assertThat(left).isNotEmpty().allSatisfy(room -> assertThat(room).isBetween(-1.0, 1.0));
        }
    }

    /** The lines of the cells with justified text of several lines, by their pointers. */
    private static Map<String, List<Line>> justified(Sample sample) {
        Map<String, List<Line>> cells = new TreeMap<>();
        Printed printed = Project.print(sample);
        for (PlannedBlock block : printed.plan().blocks()) {
            if (block instanceof PlannedTable table) {
                for (Row row : table.table().body()) {
                    for (Cell cell : row.cells()) {
                        List<Line> lines = Line.paragraphs(table.texts().of(cell)).stream()
                                .filter(HtmlPrintTest::hasSpans)
                                .flatMap(List::stream)
                                .toList();
                        if (cell.style().alignment() == Alignment.START && lines.size() > 1) {
                            cells.put(cell.pointer().orElseThrow().value(), lines);
                        }
                    }
                }
            }
        }
        return cells;
    }

    private static boolean hasSpans(List<Line> paragraph) {
        return paragraph.size() > 1 || paragraph.get(0).hasGaps();
    }

    private static int pages(byte[] pdf) {
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] html(Sample sample) {
        try {
            return Project.renderer()
                    .render(new RenderRequest(sample.json(), OutputFormat.HTML, false))
                    .file();
        } catch (RefusedException e) {
            throw new AssertionError(sample + ": " + e.getMessage(), e);
        }
    }
}
