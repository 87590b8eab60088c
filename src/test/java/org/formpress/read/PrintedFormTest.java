package org.formpress.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.book.BookFormat;
import org.formpress.book.Books;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.problem.Severity;
import org.formpress.read.grid.PrintComparison;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PDFs as they were made, alone and several in one file, and PDFs whose print was tampered with. */
class PrintedFormTest {

    private static final Sample SELF = Sample.named("self-evaluation/typical");
    private static final Sample TARGET = Sample.named("target-declaration/typical");
    private static final Pattern GLYPHS = Pattern.compile("<((?:[0-9A-F]{4})+)>Tj");

    private static Stream<Sample> every() {
        return Sample.all();
    }

    private static List<Finding> differences(Extracted extracted) {
        return extracted.findings().stream()
                .filter(finding -> finding.rule().equals(PrintComparison.RULE))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("every")
    void everyFormReadsBackFromPdf(Sample sample) {
        Extracted extracted = Files.extract(Files.make(sample.json(), OutputFormat.PDF));

        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.data()).isEqualTo(Files.data(sample));
        assertThat(differences(extracted)).isEmpty();
    }

    @Test
    void theFormsOfABookletAreReadInTheirOrder() throws Exception {
        List<Sample> samples = Sample.samples().toList();

        List<Extracted> forms = Project.renderer().extract(booklet(samples));

        assertUnchanged(forms, samples);
        JsonNode answer = new ObjectMapper().readTree(ExtractedJson.of(forms, Locale.CHINESE));
        assertThat(answer.fieldNames()).toIterable().containsExactly("forms");
        assertThat(answer.get("forms")).hasSameSizeAs(samples);
        assertThat(answer.at("/forms/1/form").asText())
                .isEqualTo(samples.get(1).name().replaceFirst("/.*", ""));
    }

    private static void assertUnchanged(List<Extracted> forms, List<Sample> samples) {
        assertThat(forms).hasSameSizeAs(samples);
        for (int index = 0; index < forms.size(); index++) {
            assertThat(forms.get(index).data()).isEqualTo(Files.data(samples.get(index)));
            assertThat(forms.get(index).changes()).isEmpty();
            assertThat(differences(forms.get(index))).isEmpty();
        }
    }

    static byte[] booklet(List<Sample> samples) {
        return Books.of(json(samples), Set.of(OutputFormat.PDF)).write(1, BookFormat.PDF);
    }

    private static List<byte[]> json(List<Sample> samples) {
        return samples.stream().map(Sample::json).toList();
    }

    @Test
    void aFormThatItsBookletRefusedIsLeftOut() throws Exception {
        byte[] book =
                Books.of(Books.samplesAndRefused(), Set.of(OutputFormat.PDF)).write(1, BookFormat.PDF);

        assertUnchanged(Project.renderer().extract(book), Sample.ofProjects().toList());
    }

    @Test
    void aBookletMixesAllForms() throws Exception {
        List<Sample> all = Sample.printed().toList();

        assertUnchanged(Project.renderer().extract(booklet(all)), all);
    }

    @Test
    void eachVolumeIsReadByItselfAndTheCommonContentsHaveNoForm() throws Exception {
        List<Sample> samples = Sample.samples().toList();
        Books book = Books.inVolumes(json(samples), 2);

        // Volumes are about equally long, so one of them has a single form where the number of samples is odd.
        int read = 0;
        for (int volume = 1; read < samples.size(); volume++) {
            List<Extracted> forms = Project.renderer().extract(book.write(volume, BookFormat.PDF));
            assertThat(forms).hasSizeBetween(1, 2);
            assertUnchanged(forms, samples.subList(read, read + forms.size()));
            read += forms.size();
        }
        for (BookFormat format : List.of(BookFormat.PDF, BookFormat.DOCX)) {
            assertRefused(book.write(0, format), "file.book.none");
        }
    }

    @Test
    void aBookletOfRefusedFormsOnlyHasNoneToRead() {
        for (BookFormat format : List.of(BookFormat.PDF, BookFormat.DOCX)) {
            byte[] book =
                    Books.of(List.of(Books.REFUSED), Set.of(OutputFormat.PDF)).write(1, format);

            assertRefused(book, "file.book.none");
        }
    }

    private static void assertRefused(byte[] file, String code) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> Project.renderer().extract(file));
        assertThat(refused).isNotNull();
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void aValueOfABookletThatIsPrintedOtherwiseIsToldUnderItsForm() throws Exception {
        List<Sample> samples = List.of(SELF, TARGET, SELF);
        PdfEdit book = new PdfEdit(booklet(samples));
        String json = book.text("\"target-declaration\"");
        String other = json.replaceFirst("\"total\": *[0-9.]+", "\"total\": 1.25");

        List<Extracted> forms = Project.renderer()
                .extract(book.stream("\"target-declaration\"", text -> other)
                        .packed(sha256(json), sha256(other))
                        .save());

        assertThat(forms).hasSameSizeAs(samples);
        assertThat(differences(forms.get(0))).isEmpty();
        assertThat(differences(forms.get(1)))
                .isNotEmpty()
                .allSatisfy(
                        finding -> assertThat(finding.message(Locale.CHINESE)).contains("“1.25”"));
        assertThat(differences(forms.get(2))).isEmpty();
    }

    @Test
    void aFormOfABookletThatNamesTheDataOfAnotherOrNoneIsRefused() {
        byte[] book = booklet(List.of(SELF, TARGET));
        String sections = new PdfEdit(book).text("/S /Sect");
        List<String> files = Pattern.compile("/AF \\[\\d+ 0 R\\]")
                .matcher(sections)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(files).isNotEmpty();
        String file = files.get(0);

        assertRefused(new PdfEdit(book).packed(file, "").save(), "file.pdf.structure");
        assertRefused(new PdfEdit(book).packed(file, "/AF [1 0 R]").save(), "file.pdf.structure");
        assertRefused(new PdfEdit(book).packed("(self-evaluation)", "()").save(), "file.pdf.structure");
    }

    private static PdfEdit open() {
        return new PdfEdit(Files.make(SELF.json(), OutputFormat.PDF));
    }

    /** Puts the glyphs of one text in the place of another's. */
    private static String exchanged(String content, int one, int other) {
        List<String> glyphs =
                GLYPHS.matcher(content).results().map(found -> found.group(1)).toList();
        Matcher matcher = GLYPHS.matcher(content);
        StringBuilder changed = new StringBuilder();
        for (int index = 0; matcher.find(); index++) {
            int shown = index == one ? other : index == other ? one : index;
            matcher.appendReplacement(changed, "<" + glyphs.get(shown) + ">Tj");
        }
        return matcher.appendTail(changed).toString();
    }

    @Test
    void anUnchangedFileThatWasOnlyWrittenAnewReadsTheSame() {
        assertThat(differences(Files.extract(open().save()))).isEmpty();
    }

    @Test
    void whereverTwoTextsAreExchangedItIsTold() {
        String content = open().text("/MCID 3>>");
        List<String> glyphs =
                GLYPHS.matcher(content).results().map(found -> found.group(1)).toList();
        int told = 0;
        for (int index = 0; index + 1 < glyphs.size(); index += 3) {
            int one = index;
            byte[] tampered = open().stream("/MCID 3>>", text -> exchanged(text, one, one + 1))
                    .save();

            boolean furniture = content.indexOf(glyphs.get(one)) < content.indexOf("MCID 0")
                    || content.lastIndexOf(glyphs.get(one + 1)) > content.lastIndexOf("MCID");
            boolean same = glyphs.get(one).equals(glyphs.get(one + 1));
            if (!same && !furniture) {
                assertThat(isTold(tampered)).as("text %d", index).isTrue();
                told++;
            }
        }
        assertThat(told).isGreaterThan(20);
    }

    private static boolean isTold(byte[] tampered) {
        try {
            Extracted extracted = Project.renderer().extract(tampered).get(0);
            assertThat(extracted.data()).isEqualTo(Files.data(SELF));
            return !differences(extracted).isEmpty();
        } catch (RefusedException refused) {
            // Two texts in different fonts.
            return refused.kind() == RefusedException.Kind.UNREADABLE_FILE;
        }
    }

    @Test
    void aValueThatIsPrintedOtherwiseIsAnErrorThatNamesIt() throws Exception {
        // The attached data says less than what is printed.
        String json = open().text("\"projectName\"");
        String other = json.replaceFirst("(\"executed\": *)\"?[0-9.]+\"?", "$11.25");
        byte[] tampered = open().stream("\"projectName\"", text -> other)
                .packed(sha256(json), sha256(other))
                .save();

        Extracted extracted = Files.extract(tampered);

        Finding finding = differences(extracted).get(0);
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.pointer()).isEqualTo("/funding/total/executed");
        assertThat(finding.message(Locale.CHINESE)).contains("“1.25”");
        assertThat(extracted.changes()).anySatisfy(change -> {
            assertThat(change.pointer()).isEqualTo("/funding/total/executed");
            assertThat(change.from().asText()).isEqualTo("1.25");
        });
        assertThat(extracted.data().at("/funding/total/executed").decimalValue())
                .isEqualByComparingTo("1.25");
    }

    private static String sha256(String latin) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(latin.getBytes(ISO_8859_1)));
    }

    @Test
    void dataThatDoesNotFitItsHashIsRefused() {
        byte[] tampered = open().stream("\"projectName\"", text -> text.replace("2023", "2024"))
                .save();

        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> Project.renderer().extract(tampered));
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("file.hash"));
    }

    @Test
    void aValueBoundToAnotherPointerIsTold() {
        byte[] tampered = open().packed("(/indicators/0/actual)", "(/indicators/0/target)")
                .save();

        assertThat(differences(Files.extract(tampered)))
                .extracting(Finding::pointer)
                .contains("/indicators/0/actual", "/indicators/0/target");
    }

    @Test
    void glyphsThatStandForOtherCharactersAreTold() {
        byte[] tampered = open().stream("beginbfchar", map -> {
                    Matcher first = Pattern.compile("(<0001> <)[0-9A-F]{4}>").matcher(map);
                    return first.replaceFirst("$14E00>");
                })
                .save();

        assertThat(differences(Files.extract(tampered))).isNotEmpty();
    }
}
