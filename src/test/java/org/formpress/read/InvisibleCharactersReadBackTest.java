package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.Seen;
import org.formpress.SprinkledForm;
import org.formpress.compare.Comparison;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.prove.SeenCell;
import org.formpress.prove.SeenPdf;
import org.formpress.prove.pdf.PdfJudge;
import org.formpress.prove.pdf.PdfReader;
import org.formpress.render.FormChecker;
import org.formpress.text.PlainText;
import org.formpress.text.Unseen;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.LibreOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms with characters that nobody sees, tabs and all kinds of line ends: they print, and come home as they were sent. */
class InvisibleCharactersReadBackTest {

    private static final long SEED = 13;

    private static Stream<Sample> some() {
        return Stream.concat(
                Sample.corpus().filter(sample -> sample.name().contains("-1")).limit(4),
                Stream.of(Sample.named("self-evaluation/markup-in-goals"), Sample.named("target-declaration/typical")));
    }

    private static Stream<Sample> every() {
        return Sample.all();
    }

    private static byte[] sprinkled(Sample sample) {
        return new SprinkledForm(sample, SEED + sample.name().hashCode()).json();
    }

    @ParameterizedTest
    @MethodSource("some")
    void aFormReadsBackAsItWasSent(Sample sample) throws Exception {
        assertReadsBackFromEveryFormat(sprinkled(sample));
    }

    @ParameterizedTest
    @MethodSource("every")
    @Tag("slow")
    void everyFormReadsBackAsItWasSentAndIsWellFormed(Sample sample) throws Exception {
        byte[] pdf = assertReadsBackFromEveryFormat(sprinkled(sample));
        assertThat(PdfJudge.brokenRules(pdf)).isEmpty();
    }

    private static byte[] assertReadsBackFromEveryFormat(byte[] json) throws Exception {
        byte[] docx = Files.make(json, OutputFormat.DOCX);
        byte[] html = Files.make(json, OutputFormat.HTML);
        byte[] pdf = Files.make(json, OutputFormat.PDF);
        for (byte[] file : List.of(docx, html, pdf, Files.make(json, OutputFormat.XLSX))) {
            assertReadsBack(json, file);
        }
        Map<String, String> printed = seen(SeenPdf.cells(PdfReader.read(pdf)));
        assertThat(seen(Seen.inWord(docx))).isEqualTo(printed);
        assertThat(seen(Seen.inHtml(html))).isEqualTo(printed);
        assertThat(printed.values()).allMatch(text -> text.equals(Unseen.removed(text)));
        return pdf;
    }

    /** What a reader sees, without line ends and with a space for a tab, as a PDF has them. */
    private static Map<String, String> seen(List<SeenCell> cells) {
        return cells.stream()
                .filter(cell -> !cell.pointer().isEmpty())
                .collect(Collectors.toMap(
                        SeenCell::pointer,
                        cell -> Unseen.removed(cell.text()).replace("\n", "").replace('\t', ' ')));
    }

    private static void assertReadsBack(byte[] json, byte[] file) {
        Extracted extracted = Files.extract(file);
        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.data()).isEqualTo(Files.data(json));
        assertThat(extracted.findings()).noneMatch(finding -> finding.rule().equals("print-differs"));
    }

    @Test
    @Tag("office")
    void aFormThatLibreofficeSavedAgainReadsBackAsItWasSent() {
        List<byte[]> forms = Sample.ofEachKind()
                .map(InvisibleCharactersReadBackTest::sprinkled)
                .toList();
        List<byte[]> saved =
                LibreOffice.saveAgain(forms.stream().map(Files::docx).toList());
        List<byte[]> workbooks = LibreOffice.saveWorkbooksAgain(
                forms.stream().map(json -> Files.make(json, OutputFormat.XLSX)).toList());
        for (int index = 0; index < forms.size(); index++) {
            assertReadsBack(forms.get(index), saved.get(index));
            assertReadsBack(forms.get(index), workbooks.get(index));
        }
    }

    @Test
    void everyTextIsToldOnce() {
        SprinkledForm form = new SprinkledForm(Sample.named("self-evaluation/typical"), SEED);

        assertThat(findings(form.json())).containsExactlyInAnyOrderElementsOf(form.pointers());
    }

    private static List<String> findings(byte[] json) {
        try {
            List<Finding> all = new FormChecker(Project.renderer()).check(json);
            return all.stream()
                    .filter(finding -> finding.rule().equals("invisible-characters"))
                    .map(finding -> finding.problem().pointer())
                    .toList();
        } catch (RefusedException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** The text of the field before; what is typed over it; the value then. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "完成\u200B培训\uFEFF，葛\uDB40\uDD00城。|完成培训，葛城镇。|完成\u200B培训\uFEFF，葛\uDB40\uDD00城镇。",
                "完成\u200B培训\uFEFF，葛\uDB40\uDD00城。|已完成培训，葛城。|已完成\u200B培训\uFEFF，葛\uDB40\uDD00城。",
                "完成\u200B培训\uFEFF，葛\uDB40\uDD00城。|完成研讨，葛城。|完成\u200B研讨，葛\uDB40\uDD00城。",
                "完成\u200B培训。|完成\u2060研\u200B讨。|完成\u200B研\u200B讨。",
                "甲\u00ADb\u2009c|甲bd|甲\u00ADbd",
                "甲\u200B乙|丙|丙",
            })
    void aCellThatWasTypedOverKeepsWhatNobodySeesAroundTheEdit(String before, String typed, String after) {
        byte[] json = withGoal(before);
        WordEdit word = new WordEdit(Files.docx(json));
        word.type("/expectedGoal", typed);
        HtmlEdit html = new HtmlEdit(Files.make(json, OutputFormat.HTML));
        html.type("/expectedGoal", typed);

        for (byte[] edited : List.of(word.save(), html.save())) {
            Extracted extracted = Files.extract(edited);
            assertThat(extracted.changes()).hasSize(1);
            assertThat(extracted.data().path("expectedGoal").textValue()).isEqualTo(after);
        }
    }

    @Test
    void aCellThatWasTypedOverKeepsItsLineEnds() {
        byte[] json = withGoal("一\r\n二\r三\u2028四\u200B\n五");
        HtmlEdit html = new HtmlEdit(Files.make(json, OutputFormat.HTML));
        html.cell("/expectedGoal").select("p").get(2).text("三三");

        assertThat(Files.extract(html.save()).data().path("expectedGoal").textValue())
                .isEqualTo("一\r\n二\r三三\u2028四\u200B\n五");
    }

    @ParameterizedTest
    @EnumSource(
            value = OutputFormat.class,
            names = {"DOCX", "HTML", "XLSX"})
    void theNeighboursOfAnEditedCellStayAsTheyWereSent(OutputFormat format) {
        byte[] json = sprinkled(Sample.named("self-evaluation/typical"));
        ObjectNode expected = Files.data(json).deepCopy();
        ((ObjectNode) expected.at("/indicators/0")).put("target", "≥99场");
        byte[] file = Files.make(json, format);
        byte[] edited;
        if (format == OutputFormat.DOCX) {
            WordEdit word = new WordEdit(file);
            word.overwrite("/indicators/0/target", "≥99场");
            edited = word.save();
        } else if (format == OutputFormat.XLSX) {
            edited = new ExcelEdit(file).type("/indicators/0/target", "≥99场").save();
        } else {
            HtmlEdit html = new HtmlEdit(file);
            html.type("/indicators/0/target", "≥99场");
            edited = html.save();
        }

        assertThat(Files.extract(edited).data()).isEqualTo(expected);
    }

    @Test
    void whatAnEditorAddsOrDropsOfThemIsNoChange() {
        byte[] json = withGoal("完成\u200B培训");
        for (String typed : List.of("完成培训", "完\u200B成\u2060培\uFEFF训", "\uFEFF完成\u200B培训\u200E")) {
            WordEdit word = new WordEdit(Files.docx(json));
            word.type("/expectedGoal", typed);
            assertReadsBack(json, word.save());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "self-evaluation, /indicators/0/score, '1\u200B0'",
        "target-declaration, /plannedStartDate, '2023-0\u20601-02'"
    })
    void inAmountsAndDatesTheyAreRefused(String form, String pointer, String typed) {
        WordEdit word = new WordEdit(Files.docx(Sample.named(form + "/typical")));
        word.type(pointer, typed);

        assertThat(refusal(word.save())).containsExactly(pointer);
    }

    private static List<String> refusal(byte[] file) {
        try {
            Project.renderer().extract(file);
            return List.of();
        } catch (RefusedException e) {
            return e.problems().stream().map(problem -> problem.pointer()).toList();
        }
    }

    @Test
    void versionsThatDifferInThemOnlyAreComparedByTheirData() throws Exception {
        byte[] json = withGoal("完成\u200B培训");
        Comparison none = Project.renderer().compare(json, Files.docx(json));
        Comparison one = Project.renderer().compare(withGoal("完成培训"), json);

        assertThat(none.changes()).isEmpty();
        assertThat(one.changes()).hasSize(1);
    }

    @Test
    void labelsThatOnlyLookAlikeShareOneCell() {
        List<String> labels = new ArrayList<>();
        String json = new String(Sample.named("self-evaluation/typical").json(), StandardCharsets.UTF_8);
        byte[] sprinkled = json.replaceFirst("产出指标", "产出\u200B指标")
                .replaceFirst("数量指标", "\uFEFF数量指标")
                .getBytes(StandardCharsets.UTF_8);
        SeenCell.inModel(Project.document(sprinkled)).stream()
                .filter(cell -> cell.pointer().endsWith("/level1"))
                .forEach(cell -> labels.add(cell.rowSpan() + " " + Unseen.removed(cell.text())));
        List<String> plain = SeenCell.inModel(Project.document(json.getBytes(StandardCharsets.UTF_8))).stream()
                .filter(cell -> cell.pointer().endsWith("/level1"))
                .map(cell -> cell.rowSpan() + " " + cell.text())
                .toList();

        assertThat(labels).isEqualTo(plain);
        assertReadsBack(sprinkled, Files.docx(sprinkled));
    }

    private static byte[] withGoal(String text) {
        ObjectNode data = Files.data(Sample.named("self-evaluation/typical")).deepCopy();
        data.put("expectedGoal", text);
        assertThat(PlainText.line(text)).isNotBlank();
        return data.toString().getBytes(StandardCharsets.UTF_8);
    }
}
