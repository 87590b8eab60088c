package org.formpress.typeset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.formpress.Project;
import org.formpress.RandomForms;
import org.formpress.Sample;
import org.formpress.model.Cell;
import org.formpress.model.CellRole;
import org.formpress.model.Document;
import org.formpress.model.Row;
import org.formpress.model.Table;
import org.formpress.model.TextParagraph;
import org.formpress.typeset.PagePlan.PlannedTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the plan of every form. */
class AnyPlanTest {

    private static final String BEGINS_NO_LINE = "[，。、；：？！）》”’】〕,.;:?!)\\]}%％·].*";
    private static final String ENDS_NO_LINE = ".*[（《“‘【〔(\\[{]";

    @Provide
    Arbitrary<byte[]> forms() {
        return RandomForms.forms();
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void everyPartOfATableIsATableAndNoCharacterIsLost(@ForAll("forms") byte[] json) {
        Document document = Project.document(json);
        PagePlan plan = Project.typesetter().plan(document);
        assertPartsAreTables(plan);
        assertValuesArePrintedOnce(plan);
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#all")
    void everyPartOfASampleIsATableAndNoCharacterIsLost(Sample sample) {
        PagePlan plan = Project.print(sample).plan();
        assertPartsAreTables(plan);
        assertValuesArePrintedOnce(plan);
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#all")
    void noLineOfASampleBeginsOrEndsWithAForbiddenCharacter(Sample sample) {
        cells(Project.print(sample).plan())
                .filter(cell -> !cell.cell().style().stacked())
                .forEach(cell -> {
                    for (int index = 1; index < cell.lines().size(); index++) {
                        Line before = cell.lines().get(index - 1);
                        Line line = cell.lines().get(index);
                        if (!line.first() && !line.text().isEmpty()) {
                            assertThat(line.text()).doesNotMatch(BEGINS_NO_LINE);
                            assertThat(before.text()).doesNotMatch(ENDS_NO_LINE);
                        }
                    }
                });
    }

    /** The model's own check finds holes and overlaps. */
    private static void assertPartsAreTables(PagePlan plan) {
        for (PlannedTable table : tables(plan)) {
            for (TableFragment fragment : table.fragments()) {
                assertThatCode(() -> new Table(table.table().columns(), rows(fragment.header()), rows(fragment.rows())))
                        .doesNotThrowAnyException();
            }
        }
    }

    private static List<Row> rows(List<PlannedRow> planned) {
        return planned.stream()
                .map(row -> new Row(
                        row.cells().stream()
                                .map(cell -> cell.cell().withRowSpan(cell.rowSpan()))
                                .toList(),
                        false))
                .toList();
    }

    private static void assertValuesArePrintedOnce(PagePlan plan) {
        Map<Cell, List<Line>> printed = new IdentityHashMap<>();
        cells(plan)
                .filter(cell -> cell.cell().role() == CellRole.DATA)
                .forEach(cell -> printed.computeIfAbsent(cell.cell(), key -> new ArrayList<>())
                        .addAll(cell.lines()));
        printed.forEach((cell, lines) -> assertThat(paragraphs(lines)).isEqualTo(paragraphs(cell)));
    }

    private static List<String> paragraphs(List<Line> lines) {
        return List.copyOf(lines.stream()
                .collect(Collectors.groupingBy(
                        Line::paragraph, TreeMap::new, Collectors.mapping(Line::text, Collectors.joining())))
                .values());
    }

    private static List<String> paragraphs(Cell cell) {
        return cell.text().paragraphs().stream().map(AnyPlanTest::printed).toList();
    }

    private static String printed(TextParagraph paragraph) {
        String marker = paragraph.marker().isEmpty() ? "" : paragraph.marker() + " ";
        return marker + paragraph.text().replace("\n", "");
    }

    private static Stream<PlannedCell> cells(PagePlan plan) {
        return tables(plan).stream()
                .flatMap(table -> table.fragments().stream())
                .flatMap(fragment -> fragment.rows().stream())
                .flatMap(row -> row.cells().stream());
    }

    private static List<PlannedTable> tables(PagePlan plan) {
        return plan.blocks().stream()
                .filter(PlannedTable.class::isInstance)
                .map(PlannedTable.class::cast)
                .toList();
    }
}
