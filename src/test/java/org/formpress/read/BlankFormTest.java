package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.formpress.Project;
import org.formpress.form.Form;
import org.formpress.problem.FaultKind;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.problem.Severity;
import org.formpress.read.grid.Change;
import org.formpress.read.grid.Change.Kind;
import org.formpress.render.DraftRenderer;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Blank forms, filled in with Word and Excel. */
class BlankFormTest {

    private static final String RULE = "rows-left-empty";
    private static final int USUAL_ROWS = 9;

    private static byte[] blank(String form, OutputFormat format) throws RefusedException {
        return new DraftRenderer(Project.renderer()).blank(form(form), format).file();
    }

    private static Form form(String id) {
        return Project.renderer().catalogue().form(id).orElseThrow();
    }

    private static WordEdit word(String form) throws RefusedException {
        WordEdit word = new WordEdit(blank(form, OutputFormat.DOCX));
        Element control = (Element) word.bookmark("fp_year").getNextSibling();
        control.getElementsByTagNameNS("*", "t").item(0).setTextContent("2025");
        return word;
    }

    private static void assertFilledIn(Extracted extracted) {
        JsonNode data = extracted.data();
        assertThat(data.path("year").isIntegralNumber()).isTrue();
        assertThat(data.path("year").asInt()).isEqualTo(2025);
        assertThat(data.path("projectName").asText()).isEqualTo("防汛物资储备");
        assertThat(data.path("indicators")).hasSize(2);
        assertThat(data.at("/indicators/0/level1").asText()).isEqualTo("产出指标");
        assertThat(data.at("/indicators/0/level2").asText()).isEqualTo("质量指标");
        assertThat(data.at("/indicators/0/level3").asText()).isEqualTo("物资合格率");
        assertThat(data.at("/indicators/1/level2").asText()).isEqualTo("社会效益指标");
        assertThat(data.at("/indicators/1/target").asText()).isEqualTo("≥95%");
        Finding dropped = extracted.findings().stream()
                .filter(finding -> finding.rule().equals(RULE))
                .findFirst()
                .orElseThrow();
        assertThat(dropped.severity()).isEqualTo(Severity.INFO);
        assertThat(dropped.pointer()).isEqualTo("/indicators");
        assertThat(dropped.message(Locale.CHINESE)).contains("7 行没有填写");
        assertThat(extracted.changes())
                .extracting(Change::kind, Change::pointer)
                .contains(
                        tuple(Kind.REPLACED, "/indicators/0/level3"),
                        tuple(Kind.REPLACED, "/indicators/1/target"),
                        tuple(Kind.ROW_REMOVED, "/indicators/0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation", "target-declaration"})
    void aBlankWordFileComesHomeFilledInWithoutTheRowsLeftEmpty(String form) throws Exception {
        WordEdit word = word(form)
                .type("/projectName", "防汛物资储备")
                .type("/indicators/1/level3", "物资合格率")
                .type("/indicators/5/target", "≥95%");

        assertFilledIn(Files.extract(word.save()));
    }

    @ParameterizedTest
    @CsvSource({"self-evaluation,(2025 年度)", "target-declaration,(2025年度)"})
    void aBlankWorkbookComesHomeFilledInWithoutTheRowsLeftEmpty(String form, String caption) throws Exception {
        ExcelEdit excel = new ExcelEdit(blank(form, OutputFormat.XLSX))
                .type("/year", caption)
                .type("/projectName", "防汛物资储备")
                .type("/indicators/1/level3", "物资合格率")
                .type("/indicators/5/target", "≥95%");

        assertFilledIn(Files.extract(excel.save()));
    }

    @Test
    void aUsualNameThatWasReplacedCountsAsFilledIn() throws Exception {
        WordEdit word = word("self-evaluation").type("/indicators/3/level2", "经济成本指标");

        JsonNode data = Files.extract(word.save()).data();

        assertThat(data.path("indicators")).hasSize(1);
        assertThat(data.at("/indicators/0/level2").asText()).isEqualTo("经济成本指标");
        assertThat(data.at("/indicators/0/level1").asText()).isEqualTo("产出指标");
    }

    @Test
    void aFormWhoseRowsAllStayEmptyHasNone() throws Exception {
        Extracted extracted = Files.extract(word("self-evaluation").save());

        assertThat(extracted.data().path("indicators")).isEmpty();
        assertThat(extracted.changes()).hasSize(1 + USUAL_ROWS);
    }

    @Test
    void asADraftRowsThatAreStillEmptyAreNoChanges() throws Exception {
        WordEdit word =
                word("self-evaluation").type("/indicators/1/level3", "物资合格率").type("/indicators/5/target", "≥95%");

        Extracted draft = unfinished(word.save());

        assertThat(draft.changes())
                .extracting(Change::kind, Change::pointer)
                .containsExactly(
                        tuple(Kind.REPLACED, "/year"),
                        tuple(Kind.REPLACED, "/indicators/0/level3"),
                        tuple(Kind.REPLACED, "/indicators/1/target"));
        assertThat(draft.data().path("indicators")).hasSize(2);
        assertThat(draft.findings()).extracting(Finding::rule).containsExactly(RULE);
    }

    @Test
    void asADraftARowThatSomebodyRemovedIsAChange() throws Exception {
        WordEdit word = word("self-evaluation").type("/indicators/1/level3", "物资合格率");
        word.deleteRow("/indicators/8/level3");

        Extracted draft = unfinished(word.save());

        assertThat(draft.changes())
                .extracting(Change::kind, Change::pointer)
                .containsExactly(
                        tuple(Kind.REPLACED, "/year"),
                        tuple(Kind.REPLACED, "/indicators/0/level3"),
                        tuple(Kind.ROW_REMOVED, "/indicators/8"));
    }

    @Test
    void asADraftAListThatNobodyHasBegunKeepsItsRows() throws Exception {
        Extracted draft = unfinished(
                word("self-evaluation").type("/projectName", "防汛物资储备").save());

        assertThat(draft.data().path("indicators")).hasSize(USUAL_ROWS);
        assertThat(draft.changes()).extracting(Change::pointer).containsExactly("/year", "/projectName");
        assertThat(draft.findings()).isEmpty();
    }

    private static Extracted unfinished(byte[] file) throws RefusedException {
        return Project.renderer().extractUnfinished(file).get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOCX", "XLSX", "HTML", "PDF"})
    void aBlankFormAsItIsLacksWhatIsRequired(OutputFormat format) throws Exception {
        byte[] blank = blank("target-declaration", format);

        assertThatThrownBy(() -> Project.renderer().extract(blank))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.pointer()).isEqualTo("/year");
                                    assertThat(problem.kind()).isEqualTo(FaultKind.MISSING);
                                }));
    }
}
