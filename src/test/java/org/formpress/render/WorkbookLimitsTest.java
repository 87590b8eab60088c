package org.formpress.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.book.BookEntry;
import org.formpress.book.BookFormat;
import org.formpress.book.BookMaker;
import org.formpress.book.BookOrder;
import org.formpress.book.BookSettings;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.problem.Severity;
import org.formpress.write.OutputFormat;
import org.formpress.write.excel.XlsxReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a schema and a form's values mean for its workbook. */
class WorkbookLimitsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A character that Excel counts twice, as often as the schema allows. */
    private static final String TOO_LONG = "\uD842\uDFB7".repeat(20_000);

    private static byte[] typical(String field, String value) {
        try {
            ObjectNode form = (ObjectNode)
                    JSON.readTree(Sample.named("self-evaluation/typical").json());
            form.put(field, value);
            return JSON.writeValueAsBytes(form);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Rendered render(byte[] json, OutputFormat format) throws RefusedException {
        return Project.renderer().render(new RenderRequest(json, format, false));
    }

    @Test
    void anAmountOfMoreDigitsThanANumberHoldsIsTextAndAFinding() throws RefusedException {
        byte[] json = typical("totalWeight", "123456789012345.67");

        Rendered rendered = render(json, OutputFormat.XLSX);

        XlsxReader form = new XlsxReader(rendered.file());
        assertThat(form.cell("/totalWeight").getCellType()).isEqualTo(CellType.STRING);
        assertThat(form.text(form.cell("/totalWeight"))).isEqualTo("123,456,789,012,345.67");
        Finding finding = rendered.findings().stream()
                .filter(found -> found.rule().equals("workbook-digits"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.pointer()).isEqualTo("/totalWeight");
        assertThat(finding.message(Locale.CHINESE)).contains("总分(分值)", "123,456,789,012,345.67", "15 位");
        assertThat(finding.message(Locale.ENGLISH)).contains("15 significant digits");
        assertThat(render(json, OutputFormat.PDF).findings())
                .extracting(Finding::rule)
                .doesNotContain("workbook-digits");
    }

    @Test
    void aTextThatNoCellHoldsIsRefusedByItsField() throws RefusedException {
        byte[] json = typical("expectedGoal", TOO_LONG);

        RefusedException refusal = catchThrowableOfType(RefusedException.class, () -> render(json, OutputFormat.XLSX));

        assertThat(refusal.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/expectedGoal");
            assertThat(problem.kind().id()).isEqualTo("too-long");
            assertThat(problem.message(Locale.CHINESE)).contains("预期目标", "40000", "32767");
            assertThat(problem.hint(Locale.ENGLISH)).contains("PDF");
        });
        assertThat(render(json, OutputFormat.PDF).file()).isNotEmpty();
    }

    private static BookSettings book(BookFormat format, OutputFormat part) {
        return new BookSettings(
                BookSettings.CoverTexts.DEFAULT, BookOrder.GIVEN, Set.of(format), Set.of(part), "", false);
    }

    /** Two ways for a form to be a sheet of its own. */
    private static final List<BookSettings> AS_SHEETS =
            List.of(book(BookFormat.ZIP, OutputFormat.XLSX), book(BookFormat.XLSX, OutputFormat.PDF));

    @Test
    void aBookletTakesNoFormThatItsWorkbookCannotHold() {
        BookMaker maker = new BookMaker(Project.renderer());
        byte[] json = typical("expectedGoal", TOO_LONG);

        for (BookSettings asSheet : AS_SHEETS) {
            BookEntry entry = maker.read(1, json, asSheet);
            assertThat(entry.isRefused()).isTrue();
            assertThat(entry.faults())
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/expectedGoal"));
        }
        assertThat(maker.read(1, json, BookSettings.DEFAULT).isRefused()).isFalse();
    }

    @Test
    void aBookletCountsWhatItsWorkbooksSayOfAForm() {
        BookMaker maker = new BookMaker(Project.renderer());
        byte[] json = typical("totalWeight", "123456789012345.67");
        int findings = maker.read(1, json, BookSettings.DEFAULT).result().findings();

        for (BookSettings asSheet : AS_SHEETS) {
            assertThat(maker.read(1, json, asSheet).result().findings()).isEqualTo(findings + 1);
        }
    }

    @Test
    void aValueThatTheSchemaListsIsChosenFromTheList(@TempDir Path folder) {
        FormHome home = FormHome.in(folder).withExample();
        home.edit(
                "acceptance/schema.json",
                "{\"title\": \"供应商\", \"$ref\": \"#/$defs/text\"}",
                "{\"title\": \"供应商\", \"$ref\": \"#/$defs/text\", \"enum\": [\"" + supplier() + "\", \"乙公司\", null]}");

        XlsxReader form = new XlsxReader(home.render(OutputFormat.XLSX));

        List<? extends DataValidation> choices = form.sheet().getDataValidations();
        assertThat(choices)
                .singleElement()
                .satisfies(choice -> assertThat(choice.getValidationConstraint().getExplicitListValues())
                        .containsExactly(supplier(), "乙公司"));
        assertThat(choices.get(0).getRegions().getCellRangeAddress(0).formatAsString())
                .isEqualTo(form.cell("/supplier").getAddress().formatAsString());
    }

    private static String supplier() {
        try {
            return JSON.readTree(new String(FormHome.exampleData(), UTF_8))
                    .get("supplier")
                    .textValue();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
