package org.formpress.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.Finding;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileSignature;
import org.formpress.read.file.FileSignature.Covers;
import org.formpress.read.file.FileSignature.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was signed and then changed is refused, and signatures that say less than they seem to are told. */
class TamperedPdfTest {

    private static final SignedFile SIGNED = SignedPdfTest.MADE.sealed("seal", SignedPdfTest.TOWN);

    private static String text() {
        return new String(SIGNED.bytes(), ISO_8859_1);
    }

    private static String code(byte[] file) {
        Problem problem = Files.refusal(file).problems().get(0);
        assertThat(problem.message(Locale.CHINESE)).doesNotContain("{");
        assertThat(problem.hint(Locale.CHINESE)).isNotEmpty();
        return problem.code();
    }

    @ParameterizedTest
    @EnumSource
    void whatElseALaterRevisionChangesIsRefused(Tampering tampering) {
        String expected = tampering == Tampering.NO_SEAL ? "file.pdf.changed" : "file.pdf.later";

        assertThat(code(tampering.of(SIGNED).bytes())).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"CONTENT", "ONE_PAGE_MORE", "MOVED_SEAL", "OTHER_GLYPHS"})
    void aSecondSignatureDoesNotMendIt(Tampering tampering) {
        SignedFile file = tampering.of(SIGNED).signed("later", SignedPdfTest.TOWN, null);

        assertThat(code(file.bytes())).isEqualTo("file.pdf.later");
    }

    @Test
    void aRevisionThatChangesNothingIsRead() {
        SignedFile file = SIGNED.appended(document -> document.getFirstPage().setModified());

        assertThat(Files.extract(file.bytes()).signatures())
                .extracting(FileSignature::covers)
                .containsExactly(Covers.REVISION);
    }

    @Test
    void revisionsWrittenByHandAreRefused() {
        byte[] file = SIGNED.bytes();
        Increment plain = new Increment(file);
        String previous = "/Prev " + text().replaceFirst("(?s).*startxref\\s+(\\d+).*", "$1");

        assertThat(Files.extract(plain.object(plain.next(), "<<>>").save()).signatures())
                .hasSize(1);
        List<byte[]> bad = List.of(
                new Increment(file).object(plain.root(), "<</Type /Catalog>>").save(),
                new Increment(file).object(7, "null").save(),
                new Increment(file).unlisted(plain.next(), "<<>>").save(),
                new Increment(file)
                        .unlisted(7, "<<>>")
                        .object(plain.next(), "<<>>")
                        .save(),
                new Increment(file).entries("/Encrypt " + plain.root() + " 0 R").save(),
                new Increment(file).entries("/Root 7 0 R").save(),
                new Increment(file).entries("/XRefStm 17").save(),
                new Increment(file).entries(previous).save(),
                new Increment(file).previous("").save(),
                new Increment(file).entries("/X [7 0 R]").save(),
                new Increment(file).previous("/Prev 17").save(),
                new Increment(file).previous("/Prev " + (file.length + 3)).save(),
                new Increment(file).start("17").save(),
                new Increment(file).start(previous.substring(6)).save(),
                new Increment(file)
                        .object(plain.next(), "<</Type /Annot /Subtype /Stamp>>")
                        .save(),
                new Increment(file).object(plain.next(), "<</S /JavaScript>>").save(),
                new Increment(file).object(plain.next(), "<</EF <<>> >>").save(),
                new Increment(file)
                        .object(plain.next(), "<</Length 2 /F (x)>>\nstream\n00\nendstream")
                        .save(),
                new Increment(file).object(plain.next(), "[".repeat(999)).save());
        for (byte[] each : bad) {
            assertThat(code(each)).as("%d", bad.indexOf(each)).startsWith("file.pdf.");
        }
    }

    /** The look of a signature that is kept as a certificate, too, which would be data for later. */
    @Test
    void whatAnEarlierSignatureShowsStaysAsItIsWhereverElseItIs() {
        SignedFile file = SIGNED.appended(document -> {
                    PdfStream look = Tampering.stream("");
                    PdfStream outer = look;
                    for (int depth = 0; depth < 3; depth++) {
                        outer.makeIndirect(document);
                        PdfStream next = Tampering.stream("/A Do");
                        next.put(PdfName.Resources, Tampering.dictionary("XObject", Tampering.dictionary("A", outer)));
                        outer = next;
                    }
                    outer.makeIndirect(document);
                    Tampering.added(document, Tampering.dictionary("N", outer), new PdfDictionary());
                    document.getCatalog().put(new PdfName("DSS"), Tampering.dictionary("Certs", new PdfArray(look)));
                })
                .signed("later", SignedPdfTest.TOWN, null);
        assertThat(Files.extract(file.bytes()).signatures()).hasSize(3);

        SignedFile changed = file.appended(document -> {
            PdfStream look = document.getCatalog()
                    .getPdfObject()
                    .getAsDictionary(new PdfName("DSS"))
                    .getAsArray(new PdfName("Certs"))
                    .getAsStream(0);
            look.setData("0 0 99 99 re f".getBytes(ISO_8859_1));
            look.setModified();
        });
        assertThat(code(changed.bytes())).isEqualTo("file.pdf.later");
    }

    /** What was nowhere to be seen when the others signed. */
    @Test
    void aSignatureIsNotPutOnAPageLater() {
        SignedFile file = SIGNED.appended(document -> Tampering.added(document, null, new PdfDictionary()))
                .signed("later", SignedPdfTest.TOWN, null);
        assertThat(Files.extract(file.bytes()).signatures()).hasSize(3);

        SignedFile shown = file.appended(document -> {
            PdfDictionary form = document.getCatalog().getPdfObject().getAsDictionary(PdfName.AcroForm);
            PdfArray annotations = document.getFirstPage().getPdfObject().getAsArray(PdfName.Annots);
            annotations.add(form.getAsArray(PdfName.Fields).get(1, false));
            annotations.setModified();
            document.getFirstPage().setModified();
        });
        assertThat(code(shown.bytes())).isEqualTo("file.pdf.later");
    }

    /** Certificates stand in the container unsigned. */
    @Test
    void anotherNameInTheCertificateIsTold() {
        String name = HexFormat.of().formatHex("某某镇人民政府".getBytes(UTF_8));
        String other = HexFormat.of().formatHex("某某县人民政府".getBytes(UTF_8));
        int subject = text().indexOf(name, text().indexOf(name, text().lastIndexOf("/Contents")) + 1);
        String changed = text().substring(0, subject) + other + text().substring(subject + name.length());

        assertThat(Files.extract(changed.getBytes(ISO_8859_1)).signatures())
                .singleElement()
                .satisfies(signature -> {
                    assertThat(signature.signer()).isEqualTo("某某县人民政府");
                    assertThat(signature.valid()).isEqualTo(Valid.INVALID);
                });
    }

    @Test
    void aSignatureThatWasTakenOutIsTold() {
        int from = text().indexOf('<', text().lastIndexOf("/Contents")) + 1;
        int to = text().indexOf('>', from);
        String without = text().substring(0, from) + "0".repeat(to - from) + text().substring(to);

        assertThat(Files.extract(without.getBytes(ISO_8859_1)).signatures())
                .extracting(FileSignature::valid)
                .containsExactly(Valid.INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "D:20260102030405+08'00', 2026-01-01T19:04:05Z",
        "D:2026, 2026-01-01T00:00:00Z",
        "D:, ''",
        "D:99999999999999999999, ''",
        "D:00000000000000Z, ''",
        "x, ''"
    })
    void aTimeThatIsNoneIsNotTold(String said, String told) {
        SignedFile file = SIGNED.appended(
                document -> Tampering.added(document, null, Tampering.dictionary("M", new PdfString(said))));

        assertThat(Files.extract(file.bytes()).signatures().get(1).time()).isEqualTo(told);
    }

    /** Half of one could not be written as JSON. */
    @Test
    void aLongNameIsNotCutWithinACharacter() {
        SignedFile file = SIGNED.appended(document -> Tampering.added(document, null, new PdfDictionary())
                .put(PdfName.T, new PdfString("a".repeat(199) + "😀", PdfEncodings.UNICODE_BIG)));

        assertThat(Files.extract(file.bytes()).signatures().get(1).name()).isEqualTo("a".repeat(199) + "?");
    }

    private static PdfDictionary page() {
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(SIGNED.bytes())))) {
            return document.getFirstPage().getPdfObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a later revision lie ready in an earlier one, or only some readers find them. */
    @Test
    void objectsInStreamsAreWhereAllReadersFindThem() {
        byte[] file = SIGNED.bytes();
        int stream = new Increment(file).next();
        int object = stream + 1;
        int page = page().getIndirectReference().getObjNumber();
        String typed = "/Type /ObjStm";
        byte[] unlisted = new Increment(file)
                .packed(stream, typed, page, page().toString().replaceFirst("/Contents \\d+ 0 R", ""))
                .save();

        assertThat(code(unlisted)).startsWith("file.pdf.");
        assertThat(code(new Increment(unlisted).in(stream, page).save())).startsWith("file.pdf.");
        assertThat(Files.extract(new Increment(file)
                                .packed(stream, typed, object, "<<>>")
                                .in(stream, object)
                                .save())
                        .signatures())
                .hasSize(1);
        String nested = "[".repeat(50_000);
        for (String entries : List.of("", "/Type /Obj#53tm", typed + "/L#65ngth 3", typed + "/Type /X")) {
            byte[] packed = new Increment(file)
                    .packed(stream, entries, object, nested)
                    .in(stream, object)
                    .save();
            assertThat(code(packed)).as(entries).startsWith("file.pdf.");
        }
        // As it was before it was signed.
        byte[] twice = new Increment(new Increment(file)
                        .packed(stream, typed, object, "1")
                        .in(stream, object)
                        .save())
                .object(object, "2")
                .save();
        assertThat(code(new Increment(twice).in(stream, object).save())).startsWith("file.pdf.");
    }

    /** An object of the form, with something in it replaced. */
    private static byte[] replaced(int number, String from, String to) {
        int start = text().indexOf("\n" + number + " 0 obj\n") + 1 + (number + " 0 obj\n").length();
        String object = text().substring(start, text().indexOf("\nendobj", start));
        String changed = object.replaceFirst(from, to);
        assertThat(changed).isNotEqualTo(object);
        return new Increment(SIGNED.bytes()).object(number, changed).save();
    }

    private static int numbered(String pattern) {
        return Integer.parseInt(text().replaceFirst("(?s).*?" + pattern + ".*", "$1"));
    }

    @Test
    void whatITextDoesNotWriteIsRefusedToo() {
        int catalog = new Increment(SIGNED.bytes()).root();
        int tree = numbered("/StructTreeRoot (\\d+)");
        int next = new Increment(SIGNED.bytes()).next();

        // Whose catalog knows of no signature any more.
        assertThat(code(replaced(catalog, "/Marked true", "/Marked false"))).isEqualTo("file.pdf.changed");
        assertThat(code(replaced(
                        numbered("/Metadata (\\d+)"),
                        "FormPress\" xmp:CreateDate=\"2024",
                        "FormPress\" xmp:CreateDate=\"2025")))
                .isEqualTo("file.pdf.later");
        String deep =
                "<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + "<a>".repeat(8000) + "</a>".repeat(8000) + "</x:xmpmeta>";
        String metadata =
                "<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n%s\nendstream".formatted(deep.length(), deep);
        assertThat(code(new Increment(SIGNED.bytes())
                        .object(numbered("/Metadata (\\d+)"), metadata)
                        .save()))
                .isEqualTo("file.pdf.later");
        // The parents as they were before there was a seal, and others.
        assertThat(code(replaced(tree, "/Type", "/Type "))).isEqualTo("file.pdf.later");
        assertThat(code(replaced(tree, "/Kids \\[\\d+ 0 R", "/Nums [0 [" + next + " 0 R]")))
                .isEqualTo("file.pdf.later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%x", "x", "startxref\n1\n%%EOF\n", "                    ", "1 0 obj\n<<>>\nendobj\n"})
    void bytesBehindTheEndAreRefused(String more) {
        assertThat(code((text() + more).getBytes(ISO_8859_1))).isEqualTo("file.pdf.changed");
    }

    @Test
    void aRevisionBeforeOursIsRefused() {
        String before = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n";

        assertThat(code((before + text()).getBytes(ISO_8859_1))).isEqualTo("file.pdf.changed");
    }

    @Test
    void moreRevisionsThanAnybodyNeedsAreRefused() {
        byte[] file = SIGNED.bytes();
        for (int time = 0; time < 31; time++) {
            file = new Increment(file)
                    .object(new Increment(file).next(), "<<>>")
                    .save();
        }
        assertThat(code(file)).isEqualTo("file.pdf.bomb");
    }

    /** Keeps every byte where it is. */
    private static byte[] withRange(String from, String to) {
        String found = text().replaceFirst("(?s).*(/ByteRange *\\[[^\\]]*]).*", "$1");
        String[] numbers = found.replaceAll("[^0-9 ]", " ").strip().split(" +", -1);
        String range = to.replace("a", numbers[1]).replace("b", numbers[2]).replace("c", numbers[3]);
        for (int index = 1; index < 4; index++) {
            range = range.replace("-" + index + "-", "" + (Integer.parseInt(numbers[index]) - 100))
                    .replace("+" + index + "+", "" + (Integer.parseInt(numbers[index]) + 100));
        }
        String changed = "/ByteRange[" + range;
        return text().replace(found, changed + " ".repeat(found.length() - changed.length() - 1) + "]")
                .getBytes(ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "too large a gap, 0 -1- b c",
        "too small a gap, 0 +1+ b c",
        "the gap goes on, 0 a +2+ -3-",
        "not from the beginning, 1 a b c",
        "not to the end, 0 a b -3-",
        "behind the end, 0 a b +3+",
        "nothing, 0 0 0 0",
        "two numbers, 0 a",
        "six numbers, 0 9 9 9 b c",
        "no gap, 0 a a b",
        "far, 0 0 b 2147483647"
    })
    void aSignatureThatLeavesSomethingOutIsTold(String what, String range) {
        Extracted extracted = Files.extract(withRange(what, range));

        assertThat(extracted.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.valid()).isEqualTo(Valid.INVALID);
            assertThat(signature.covers()).isEqualTo(Covers.PART);
        });
        assertThat(extracted.findings()).extracting(Finding::rule).contains("signature-invalid");
    }

    /** Never other data, never an exception of another kind, and never a signature that still holds. */
    private static int refused(Random random, int from, int to) {
        int refused = 0;
        for (int time = 0; time < 200; time++) {
            byte[] broken = SIGNED.bytes().clone();
            int at = from + random.nextInt(to - from);
            broken[at] ^= (byte) (1 + random.nextInt(255));
            try {
                Extracted extracted = Project.renderer().extract(broken).get(0);
                assertThat(extracted.data()).isEqualTo(Files.data(Sample.named("self-evaluation/typical")));
                assertThat(extracted.signatures()).as("byte %d", at).noneMatch(TamperedPdfTest::holds);
            } catch (RefusedException e) {
                refused++;
            }
        }
        return refused;
    }

    /** What stands in the container behind the signature, and in what it does not sign, is padding. */
    private static boolean holds(FileSignature signature) {
        return signature.valid() == Valid.VALID;
    }

    @Test
    void aByteChangedInTheFormIsRefusedOrTold() {
        assertThat(refused(new Random(1), 9, SignedPdfTest.MADE.bytes().length)).isPositive();
    }

    @Test
    void aByteChangedInTheSignatureIsRefusedOrTold() {
        int contents = text().lastIndexOf("/Contents") + 11;
        assertThat(refused(new Random(2), SignedPdfTest.MADE.bytes().length, contents))
                .isPositive();
        assertThat(refused(new Random(3), text().lastIndexOf(">") + 1, SIGNED.bytes().length))
                .isPositive();
    }

    @Test
    void aFileCutBehindTheFormIsRefused() {
        Random random = new Random(4);
        int made = SignedPdfTest.MADE.bytes().length;
        for (int time = 0; time < 100; time++) {
            byte[] cut = Arrays.copyOf(SIGNED.bytes(), made + 9 + random.nextInt(SIGNED.bytes().length - made - 10));

            assertThat(Files.refusal(cut).problems()).isNotEmpty();
        }
    }
}
