package org.formpress.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.kernel.pdf.WriterProperties;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.RefusedException;
import org.formpress.problem.RefusedException.Kind;
import org.formpress.render.RenderRequest;
import org.formpress.write.OutputFormat;
import org.formpress.write.Seals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PDFs that are meant to do harm, are damaged, or were changed by another program. */
@Timeout(60)
class HostilePdfTest {

    private static final byte[] PDF =
            Files.make(Sample.named("self-evaluation/typical").json(), OutputFormat.PDF);
    private static final byte[] SEALED = sealed();
    private static final String CONTENT = "/MCID 3>>";

    private static void assertRefused(byte[] file, Kind kind, String code) {
        RefusedException refused = Files.refusal(file);
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message(Locale.CHINESE)).doesNotContain("{");
            assertThat(problem.hint(Locale.CHINESE)).doesNotContain("WPS");
        });
        assertThat(refused.kind()).isEqualTo(kind);
    }

    /** A form with fields for signatures. */
    static byte[] sealed() {
        byte[] json = Sample.named("ex-ante-evaluation/published").json();
        try {
            return Project.renderer()
                    .render(new RenderRequest(json, OutputFormat.PDF, false, "", Seals.FIELDS, Optional.empty()))
                    .file();
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    private static PdfEdit open() {
        return new PdfEdit(PDF);
    }

    private static byte[] joined(byte[] one, String more) {
        byte[] joined = Arrays.copyOf(one, one.length + more.length());
        System.arraycopy(more.getBytes(ISO_8859_1), 0, joined, one.length, more.length());
        return joined;
    }

    private static byte[] saved(WriterProperties properties, StampingProperties how) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReader reader = new PdfReader(new ByteArrayInputStream(PDF));
        try (PdfDocument document = new PdfDocument(reader, new PdfWriter(out, properties), how)) {
            document.getFirstPage().setModified();
        }
        return out.toByteArray();
    }

    @Test
    void incrementalUpdatesAndWhatIsAppendedAreRefused() throws Exception {
        assertRefused(
                saved(new WriterProperties(), new StampingProperties().useAppendMode()),
                Kind.UNSAFE_FILE,
                "file.pdf.changed");
        assertRefused(
                joined(PDF, "1 0 obj\n<<>>\nendobj\nstartxref\n1\n%%EOF\n"), Kind.UNSAFE_FILE, "file.pdf.changed");
        assertRefused(joined(PDF, " ".repeat(100)), Kind.UNSAFE_FILE, "file.pdf.changed");
    }

    @Test
    void aFileThatAnotherProgramSavedIsRefused() throws Exception {
        assertRefused(
                saved(new WriterProperties().setFullCompressionMode(false), new StampingProperties()),
                Kind.UNSAFE_FILE,
                "file.pdf.changed");
    }

    @Test
    void aPasswordIsNamedEvenWhenAnotherProgramSetIt() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(saved(new WriterProperties().setFullCompressionMode(false), new StampingProperties()));
        file.write("trailer\n<< /Size 9 /Root 1 0 R /Encrypt 8 0 R >>\nstartxref\n9\n%%EOF\n".getBytes(ISO_8859_1));

        assertRefused(file.toByteArray(), Kind.UNSAFE_FILE, "file.pdf.encrypted");
    }

    @Test
    void aFileWithAPasswordIsRefused() {
        assertRefused(
                open().heads(head -> head.replace("/Type /XRef", "/Type /XRef /Encrypt 5 0 R"))
                        .save(),
                Kind.UNSAFE_FILE,
                "file.pdf.encrypted");
    }

    @ParameterizedTest
    @CsvSource({
        "/Lang (zh-CN),/OpenAction<</S/JavaScript/JS(x)>>,file.pdf.active",
        "/Lang (zh-CN),/OpenAction 9 0 R,file.pdf.active",
        "/Lang (zh-CN),/AA<</WC<</S/Launch/F(x.exe)>>>>,file.pdf.active",
        "/Lang (zh-CN),/AcroForm<</Fields[]>>,file.pdf.active",
        "/Lang (zh-CN),/AcroForm<</Fields[<</FT/Sig/V<<>> >>]>>,file.pdf.active",
        "/Lang (zh-CN),/AcroForm<</Fields[<</FT/Tx/T(a)>>]>>,file.pdf.later",
        "/Lang (zh-CN),/X<</S/URI/URI(https://example.org)>>,file.pdf.active",
        "/Lang (zh-CN),/Y<</Type/Annot/Subtype/Stamp>>,file.pdf.active",
        "/Lang (zh-CN),/Y<</Subtype/FreeText/Rect[0 0 9 9]>>,file.pdf.active"
    })
    void scriptsActionsAndNotesAreRefused(String from, String to, String code) {
        byte[] file = open().heads(head -> head.replace(from, to)).save();

        assertRefused(file, Kind.UNSAFE_FILE, code);
    }

    /** Each is no empty field for a signature any more, or says more of it; the length stays the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/FT /Sig|/FT /Btn",
                "/F 4/P|/F 5/P",
                "/Subtype /Widget|/Subtype /Stamp",
                "/T (unit)|/V (unit)",
                "/T (unit)|/A<<>>"
            })
    void fieldsOtherThanEmptyOnesForSignaturesAreRefused(String from, String to) {
        assertThat(Files.extract(SEALED).changes()).isEmpty();

        assertThat(Files.refusal(new PdfEdit(SEALED).packed(from, to).save()).kind())
                .isEqualTo(Kind.UNSAFE_FILE);
    }

    @ParameterizedTest
    @CsvSource({"/SigFlags 1,/XFA 99 0 R", "/SigFlags 1,/DR<<>>", "/Length 0,/Length 1"})
    void aFormWithMoreThanSuchFieldsAndAFieldThatShowsSomethingAreRefused(String from, String to) {
        byte[] file = new PdfEdit(SEALED).heads(head -> head.replace(from, to)).save();

        assertThat(Files.refusal(file).kind()).isEqualTo(Kind.UNSAFE_FILE);
    }

    @Test
    void streamsInOtherFilesAreRefused() {
        byte[] file = open().heads(head -> head.replace("/Subtype /application#2Fjson", "/F (https://example.org/x)"))
                .save();

        assertRefused(file, Kind.UNSAFE_FILE, "file.pdf.external");
    }

    @Test
    void aFileWithoutItsDataOrWithItTwiceIsRefused() {
        assertRefused(open().packed("/FormPress", "/FromPress").save(), Kind.UNREADABLE_FILE, "file.carried.none");
        assertRefused(
                open().heads(head -> head.replace("/AF ", "/AG ")).save(), Kind.UNREADABLE_FILE, "file.carried.none");
    }

    @Test
    void dataOfAnotherEditionIsRefused() {
        assertRefused(open().packed("(2024-1)", "(1999-1)").save(), Kind.UNREADABLE_FILE, "file.edition");
    }

    @Test
    void aFileWithoutItsStructureIsRefused() {
        assertRefused(
                open().heads(head -> head.replace("/StructTreeRoot", "/StructTreeRoof"))
                        .save(),
                Kind.UNREADABLE_FILE,
                "file.pdf.structure");
        String content = open().text(CONTENT);
        assertRefused(
                open().stream(CONTENT, text -> content.replace("/MCID 3>>", "/MCID 999>>"))
                        .save(),
                Kind.UNREADABLE_FILE,
                "file.pdf.structure");
    }

    @Test
    void textThatNoElementHasAndPicturesAreRefused() {
        for (String more : new String[] {
            "/TD<</MCID 900>>BDC\nBT\n/F1 9 Tf\n<0001>Tj\nET\nEMC\n",
            "BT\n/F1 9 Tf\n<0001>Tj\nET\n",
            "BT\n/F1 9 Tf\n[<0001>]TJ\nET\n",
            "/X Do\n",
            "BI /W 1 /H 1 /BPC 8 /CS /G ID x EI\n",
            "3 Tr\n"
        }) {
            assertThat(Files.refusal(open().stream(CONTENT, text -> text + more).save())
                            .problems())
                    .as(more)
                    .extracting(problem -> problem.code())
                    .containsAnyOf("file.pdf.structure", "file.pdf.changed");
        }
    }

    /** Spacing that is negative or wide prints characters over others or off the page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0.5 Tc",
                "40 Tc",
                "/X Tc",
                "[<0001>-400<0001>]TJ",
                "[<0001>1000<0001>]TJ",
                "[<0001>90 90<0001>]TJ",
                "[90<0001>]TJ",
                "[<0001>[<0001>]]TJ",
                "<0001>TJ",
                "4 Tw",
                "50 Tz"
            })
    void charactersFurtherApartOrCloserThanWeSetThemAreRefused(String operation) {
        assertThat(Files.refusal(open().stream(CONTENT, text -> text.replaceFirst(">Tj\n", ">Tj\n" + operation + "\n"))
                                .save())
                        .problems())
                .extracting(problem -> problem.code())
                .containsExactly("file.pdf.changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "<<", "<</A ", "(", "<</A["})
    void deepNestingIsRefusedBeforeItIsParsed(String open) {
        String deep = open.repeat(200_000 / open.length());

        for (String mark : new String[] {CONTENT, "/S /TD"}) {
            assertThat(Files.refusal(open().stream(mark, text -> text + deep).save())
                            .kind())
                    .as(mark)
                    .isEqualTo(Kind.UNSAFE_FILE);
        }
        assertThat(Files.refusal(open().heads(head -> head.replace("/Lang (zh-CN)", "/X " + deep))
                                .save())
                        .problems())
                .isNotEmpty();
    }

    @Test
    void streamsThatUnpackToTooMuchAreRefused() {
        String zeros = "0 ".repeat(6 << 20);
        for (String mark : new String[] {CONTENT, "/S /TD", "beginbfchar", "\"projectName\""}) {
            assertThat(Files.refusal(open().stream(mark, text -> zeros).save()).kind())
                    .as(mark)
                    .isEqualTo(Kind.UNSAFE_FILE);
        }
        String some = "0 ".repeat(1 << 20);
        assertThat(Files.refusal(open().stream(CONTENT, text -> some).save()).kind())
                .isEqualTo(Kind.UNSAFE_FILE);
    }

    @Test
    void loopsOfPagesAndOfStructureAreRefused() {
        String pages = new String(PDF, ISO_8859_1);
        String kids = pages.substring(pages.indexOf("/Kids ["), pages.indexOf(']', pages.indexOf("/Kids [")) + 1);
        String own = pages.replaceFirst("(?s).*?(\\d+) 0 obj\\s<<\\s*/Type /Pages.*", "$1");

        assertRefused(
                open().heads(head -> head.replace(kids, "/Kids [" + own + " 0 R]"))
                        .save(),
                Kind.UNSAFE_FILE,
                "file.pdf.changed");
        String section = open().text("/S /Sect");
        String itself = section.replaceFirst("(?s).*?/S /H1\\s*/P (\\d+) 0 R.*", "$1");
        RefusedException refused = Files.refusal(open().stream(
                        "/S /Sect",
                        text -> Pattern.compile("(?<=/S /Sect[^K]{1,99}/K \\[)\\d+")
                                .matcher(text)
                                .replaceFirst(
                                        kid -> itself + " ".repeat(kid.group().length() - itself.length())))
                .save());
        assertThat(refused.problems().get(0).code()).isEqualTo("file.pdf.structure");
    }

    @Test
    void crossReferencesThatPointElsewhereAreRefused() {
        byte[] shifted = PDF.clone();
        String text = new String(PDF, ISO_8859_1);
        int xref = text.lastIndexOf("startxref");
        System.arraycopy("startxref\n00017".getBytes(ISO_8859_1), 0, shifted, xref, 15);

        assertRefused(shifted, Kind.UNSAFE_FILE, "file.pdf.changed");
        // An object that stands there twice, of which another reader may take the other.
        int at = text.indexOf("5 0 obj");
        byte[] twice = (text.substring(0, at) + "5 0 obj\n<<>>\nendobj\n" + text.substring(at)).getBytes(ISO_8859_1);
        assertThat(Files.refusal(twice).kind()).isEqualTo(Kind.UNSAFE_FILE);
        // One byte more anywhere, and every reference is one off.
        byte[] moved = (text.substring(0, at) + "\n" + text.substring(at)).getBytes(ISO_8859_1);
        assertThat(Files.refusal(moved).kind()).isEqualTo(Kind.UNSAFE_FILE);
    }

    @Test
    void aFileCutAnywhereIsRefused() {
        Random random = new Random(7);
        for (int time = 0; time < 300; time++) {
            byte[] cut = Arrays.copyOf(PDF, 8 + random.nextInt(PDF.length - 9));

            assertThat(Files.refusal(cut).problems()).isNotEmpty();
        }
    }

    @Test
    void randomBytesInItNeverGiveOtherData() {
        Random random = new Random(8);
        int refused = 0;
        for (int time = 0; time < 300; time++) {
            byte[] broken = PDF.clone();
            for (int more = random.nextInt(3); more >= 0; more--) {
                broken[8 + random.nextInt(PDF.length - 8)] = (byte) random.nextInt(256);
            }
            try {
                Extracted extracted = Project.renderer().extract(broken).get(0);
                assertThat(extracted.data()).isEqualTo(Files.data(Sample.named("self-evaluation/typical")));
            } catch (RefusedException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void randomBytesAreRefused() {
        Random random = new Random(9);
        for (int time = 0; time < 300; time++) {
            byte[] noise = new byte[20 + random.nextInt(5000)];
            random.nextBytes(noise);
            System.arraycopy("%PDF-1.7\n".getBytes(ISO_8859_1), 0, noise, 0, 9);

            assertThat(Files.refusal(noise).problems()).isNotEmpty();
        }
    }

    @Test
    void eightMegabytesOfTokensOrOfCommentsEndSoon() {
        for (String piece : new String[] {"0 ", "% x\n", "1 0 obj\n<<>>\nendobj\n", "((", "<00>", "/A"}) {
            String text = "%PDF-1.7\n1 0 obj\n<</X [" + piece.repeat((8 << 20) / piece.length());

            assertThat(Files.refusal(text.getBytes(ISO_8859_1)).problems()).isNotEmpty();
        }
    }
}
