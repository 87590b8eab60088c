package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfLiteral;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.signatures.AccessPermissions;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileSignature;
import org.formpress.read.file.FileSignature.Covers;
import org.formpress.read.file.FileSignature.Place;
import org.formpress.read.file.FileSignature.Shown;
import org.formpress.read.file.FileSignature.Valid;
import org.formpress.render.RenderRequest;
import org.formpress.render.Rendered;
import org.formpress.render.SealPlace;
import org.formpress.write.OutputFormat;
import org.formpress.write.Seals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PDFs that people signed and sealed come home, and who signed is told. */
class SignedPdfTest {

    static final SignerIdentity TOWN = SignerIdentity.rsa("CN=某某镇人民政府,O=某某县,C=CN");
    private static final SignerIdentity OFFICE = SignerIdentity.ec("O=财政所,C=CN");
    private static final Sample SAMPLE = Sample.named("self-evaluation/typical");
    static final SignedFile MADE = new SignedFile(Files.make(SAMPLE.json(), OutputFormat.PDF));
    private static final Instant STAMPED = Instant.parse("2026-11-30T04:59:00Z");
    private static final StampClock CLOCK = new StampClock(SignerIdentity.rsa("CN=时间戳"), STAMPED);

    private static List<FileSignature> signatures(SignedFile file) {
        Extracted extracted = Files.extract(file.bytes());
        assertThat(extracted.data()).isEqualTo(Files.data(SAMPLE));
        assertThat(extracted.changes()).isEmpty();
        return extracted.signatures();
    }

    private static void assertValid(FileSignature signature, String name, String signer, Covers covers) {
        assertThat(signature.name()).isEqualTo(name);
        assertThat(signature.signer()).isEqualTo(signer);
        assertThat(signature.covers()).isEqualTo(covers);
        assertThat(signature.valid()).isEqualTo(Valid.VALID);
    }

    @Test
    void anUnsignedFileHasNoSignatures() {
        assertThat(signatures(MADE)).isEmpty();
    }

    @Test
    void aFieldThatNobodyHasSignedIsNoSignature() {
        String field = "/Lang (zh-CN) /AcroForm<</Fields[<</FT/Sig/T(a)/Type/Annot/Subtype/Widget/Rect[0 0 0 0]>>]>>";
        byte[] file = new PdfEdit(MADE.bytes())
                .heads(head -> head.replace("/Lang (zh-CN)", field))
                .save();

        assertThat(signatures(new SignedFile(file))).isEmpty();
    }

    @Test
    void aSignatureThatNobodySeesIsTold() {
        FileSignature signature = signatures(MADE.signed("seal", TOWN, null)).get(0);

        assertValid(signature, "seal", "某某镇人民政府", Covers.WHOLE);
        assertThat(signature.algorithm()).isEqualTo("SHA256withRSA");
        assertThat(Instant.parse(signature.time())).isBetween(Instant.now().minusSeconds(600), Instant.now());
    }

    @Test
    void severalPeopleMaySignOneAfterTheOther() {
        List<FileSignature> signatures = signatures(
                MADE.sealed("seal", TOWN).signed("head", OFFICE, null).sealed("second", TOWN));

        assertValid(signatures.get(0), "seal", "某某镇人民政府", Covers.REVISION);
        assertValid(signatures.get(1), "head", "财政所", Covers.REVISION);
        assertValid(signatures.get(2), "second", "某某镇人民政府", Covers.WHOLE);
        assertThat(signatures.get(1).algorithm()).isEqualTo("SHA256withECDSA");
    }

    @Test
    void timeStampsAndDataForLaterAreRead() {
        List<FileSignature> signatures = signatures(MADE.signed("a", TOWN, CLOCK)
                .appended(document -> {
                    PdfDictionary store = new PdfDictionary();
                    store.put(
                            new PdfName("Certs"),
                            new PdfArray(new PdfStream(new byte[] {1, 2, 3}).makeIndirect(document)));
                    document.getCatalog().put(new PdfName("DSS"), store);
                })
                .stamped("b", CLOCK));

        assertValid(signatures.get(0), "a", "某某镇人民政府", Covers.REVISION);
        assertThat(signatures.get(0).time()).isEqualTo("2026-11-30T04:59:00Z");
        assertValid(signatures.get(1), "b", "时间戳", Covers.WHOLE);
        assertThat(signatures.get(1).time()).isEqualTo("2026-11-30T04:59:00Z");
    }

    /** As PDFBox does with all fields when it signs one. */
    @Test
    void aSignedFieldMayBeCalledAnAnnotationLater() {
        SignedFile file = MADE.signed("a", TOWN, null).appended(document -> {
            PdfDictionary field = document.getCatalog()
                    .getPdfObject()
                    .getAsDictionary(PdfName.AcroForm)
                    .getAsArray(PdfName.Fields)
                    .getAsDictionary(0);
            assertThat(field.containsKey(PdfName.Type)).isFalse();
            field.put(PdfName.Type, PdfName.Annot);
            field.setModified();
        });

        assertValid(signatures(file).get(0), "a", "某某镇人民政府", Covers.REVISION);
    }

    @Test
    void signaturesBySm2AreJudged() {
        SignerIdentity bureau = SignerIdentity.sm2("CN=某某局");
        FileSignature signature = signatures(MADE.contained("a", "adbe.pkcs7.detached", bureau::container))
                .get(0);

        assertValid(signature, "a", "某某局", Covers.WHOLE);
        assertThat(signature.algorithm()).isEqualTo("SM3withSM2");
    }

    @Test
    void containersThatAreNotKnownAreToldAsUnknown() {
        FileSignature signature = signatures(MADE.contained("a", "GBT.38540", bytes -> new byte[] {0x30, 3, 2, 1, 4}))
                .get(0);

        assertThat(signature.valid()).isEqualTo(Valid.UNKNOWN);
        assertThat(signature.covers()).isEqualTo(Covers.WHOLE);
        assertThat(signature.algorithm()).isEqualTo("GBT.38540");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ETSI.CAdES.detached", "adbe.pkcs7.detached", "ETSI.RFC3161"})
    void whatIsNoContainerAtAllIsInvalid(String format) {
        SignedFile rubbish = MADE.contained("a", format, bytes -> new byte[] {0x30, 3, 2, 2, 4});
        SignedFile other = MADE.contained("a", format, bytes -> new byte[] {0x30, 3, 2, 1, 4});

        assertThat(valid(rubbish)).containsExactly(Valid.INVALID);
        assertThat(Files.extract(rubbish.bytes()).findings())
                .extracting(Finding::rule)
                .contains("signature-invalid");
        assertThat(valid(other)).containsExactly(Valid.UNKNOWN);
    }

    @Test
    void aSignatureOfOtherBytesIsInvalid() {
        SignedFile file = MADE.contained("a", "ETSI.CAdES.detached", bytes -> TOWN.container(Arrays.copyOf(bytes, 9)));

        assertThat(signatures(file).get(0).valid()).isEqualTo(Valid.INVALID);
        assertThat(Files.extract(file.bytes()).findings())
                .extracting(Finding::rule)
                .contains("signature-invalid");
    }

    private static List<Valid> valid(SignedFile file) {
        return signatures(file).stream().map(FileSignature::valid).toList();
    }

    @Test
    void whatIsAddedToAFileCertifiedAsFinalBreaksTheCertificate() {
        SignedFile certified = MADE.certified("a", TOWN, AccessPermissions.NO_CHANGES_PERMITTED);

        assertThat(valid(certified.stamped("b", CLOCK))).containsExactly(Valid.VALID, Valid.VALID);
        assertThat(valid(certified.appended(document -> Tampering.added(document, null, null))))
                .containsExactly(Valid.INVALID);
        SignedFile signed = certified.signed("b", OFFICE, null);
        assertThat(valid(signed)).containsExactly(Valid.INVALID, Valid.VALID);
        assertThat(valid(MADE.certified("a", TOWN, AccessPermissions.FORM_FIELDS_MODIFICATION)
                        .signed("b", OFFICE, null)))
                .containsExactly(Valid.VALID, Valid.VALID);
    }

    @Test
    void aLockedFieldThatIsSignedBreaksTheLock() {
        assertThat(valid(MADE.locking("a", TOWN, "b").signed("b", OFFICE, null)))
                .containsExactly(Valid.INVALID, Valid.VALID);
        assertThat(valid(MADE.locking("a", TOWN, "b").signed("d", OFFICE, null)))
                .containsExactly(Valid.VALID, Valid.VALID);
    }

    private static JsonNode told(SignedFile file) throws IOException {
        return new ObjectMapper()
                .readTree(ExtractedJson.of(List.of(Files.extract(file.bytes())), Locale.CHINESE))
                .at("/signatures/0");
    }

    @Test
    void whereASealShowsIsTold() throws IOException {
        SignedFile sealed = MADE.sealed("seal", TOWN, 1, new Rectangle(265.354f, 76.281f, 119.055f, 119.055f));

        JsonNode told = told(sealed);

        assertThat(told.path("places").asInt()).isEqualTo(1);
        assertThat(told.path("place").fieldNames()).toIterable().containsExactly("page", "x", "y", "width", "height");
        assertThat(told.at("/place/page").asInt()).isEqualTo(1);
        assertThat(told.at("/place/x").asDouble()).isCloseTo(265.354, within(0.01));
        assertThat(told.at("/place/y").asDouble()).isCloseTo(76.281, within(0.01));
        assertThat(told.at("/place/width").asDouble()).isCloseTo(119.055, within(0.01));
        assertThat(told.at("/place/height").asDouble()).isCloseTo(119.055, within(0.01));
    }

    @Test
    void aSignatureThatNobodySeesHasNoPlace() throws IOException {
        JsonNode told = told(MADE.signed("seal", TOWN, null));

        assertThat(told.path("places").asInt(-1)).isZero();
        assertThat(told.has("place")).isFalse();
    }

    @Test
    void aSignatureInAFieldOfOursHasItsPlace() throws RefusedException {
        Rendered form = Project.renderer()
                .render(new RenderRequest(
                        Sample.named("ex-ante-evaluation/published").json(),
                        OutputFormat.PDF,
                        false,
                        "",
                        Seals.FIELDS,
                        Optional.empty()));
        SealPlace unit = form.places().stream()
                .filter(place -> place.name().equals("unit"))
                .findFirst()
                .orElseThrow();

        SignedFile signed = new SignedFile(form.file()).sealedWhereItIs("unit", TOWN);

        Shown shown = Files.extract(signed.bytes()).signatures().get(0).shown();
        assertThat(shown.places()).isEqualTo(1);
        assertThat(shown.place()).hasValueSatisfying(place -> {
            assertThat(place.page()).isEqualTo(unit.page());
            assertThat(place.x()).isCloseTo(unit.x(), within(0.01));
            assertThat(place.y()).isCloseTo(unit.y(), within(0.01));
            assertThat(place.width()).isCloseTo(unit.width(), within(0.01));
            assertThat(place.height()).isCloseTo(unit.height(), within(0.01));
        });
    }

    /** A signature of nothing, whose field has widgets by themselves. @param widgets what they are, but for their kind */
    private static SignedFile withWidgets(SignedFile file, List<Integer> pages, PdfDictionary... widgets) {
        return file.appended(document -> {
            PdfDictionary field = Tampering.dictionary("FT", PdfName.Sig);
            field.put(PdfName.T, new PdfString("a"));
            field.put(PdfName.V, Tampering.dictionary("Type", PdfName.Sig).makeIndirect(document));
            field.makeIndirect(document);
            PdfArray kids = new PdfArray();
            for (PdfDictionary widget : widgets) {
                widget.put(PdfName.Type, PdfName.Annot);
                widget.put(PdfName.Subtype, PdfName.Widget);
                widget.put(PdfName.Parent, field);
                kids.add(widget.makeIndirect(document));
            }
            field.put(PdfName.Kids, kids);
            document.getCatalog()
                    .put(PdfName.AcroForm, Tampering.dictionary("Fields", new PdfArray(List.<PdfObject>of(field))));
            for (int number : pages) {
                PdfDictionary page = document.getPage(number).getPdfObject();
                PdfArray annotations = page.getAsArray(PdfName.Annots);
                PdfArray all = annotations == null ? new PdfArray() : new PdfArray(annotations);
                all.addAll(kids);
                page.put(PdfName.Annots, all);
                page.setModified();
            }
        });
    }

    private static PdfDictionary widget(double... rectangle) {
        return Tampering.dictionary("Rect", new PdfArray(rectangle));
    }

    private static Shown shown(SignedFile file) throws RefusedException {
        return Project.renderer()
                .extract(file.bytes())
                .get(0)
                .signatures()
                .get(0)
                .shown();
    }

    @ParameterizedTest
    @CsvSource({
        "as usual, 10 20 40 60, 4, 10 20 30 40",
        "from another corner, 40 60 10 20, 0, 10 20 30 40",
        "on paper only, 10 20 40 60, 36, 10 20 30 40",
        "when the mouse is there, 10 20 40 60, 288, 10 20 30 40",
        "no decimals but thousandths, 10.12345 20 40.6 60.00049, 4, 10.123 20 30.477 40",
        "off the page in part, -10 -20 40 60, 4, 0 0 40 60",
        "hidden, 10 20 40 60, 6, ",
        "neither on screens nor on paper, 10 20 40 60, 32, ",
        "no width, 10 20 10 60, 4, ",
        "less than anybody sees, 10 20 10.0001 60, 4, ",
        "beside the page, -900 20 -800 60, 4, ",
        "above it, 10 9000 40 9900, 4, "
    })
    void whatAPageShowsOfASignatureCounts(String what, String rectangle, int flags, String expected) throws Exception {
        PdfDictionary widget = Tampering.dictionary("Rect", new PdfLiteral("[" + rectangle + "]"));
        widget.put(PdfName.F, new PdfNumber(flags));

        Shown shown = shown(withWidgets(MADE, List.of(1), widget));

        if (expected == null) {
            assertThat(shown).as(what).isEqualTo(Shown.NOWHERE);
        } else {
            double[] edges = numbers(expected);
            assertThat(shown)
                    .as(what)
                    .isEqualTo(new Shown(1, Optional.of(new Place(1, edges[0], edges[1], edges[2], edges[3]))));
        }
    }

    private static double[] numbers(String text) {
        return Stream.of(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void aRectangleWithoutEndIsThePage() throws RefusedException {
        Shown shown = shown(withWidgets(MADE, List.of(1), widget(-1e9, -1e9, 1e9, 1e9)));

        assertThat(shown.place()).hasValueSatisfying(place -> {
            assertThat(place.x()).isZero();
            assertThat(place.width()).isBetween(500.0, 900.0);
            assertThat(place.height()).isBetween(500.0, 900.0);
        });
    }

    @Test
    void aSignatureOnNoPageHasNoPlace() throws RefusedException {
        assertThat(shown(withWidgets(MADE, List.of(), widget(10, 20, 40, 60)))).isEqualTo(Shown.NOWHERE);
        assertThat(shown(withWidgets(MADE, List.of(1), new PdfDictionary()))).isEqualTo(Shown.NOWHERE);
    }

    /** The standard lets no signature have two widgets, but there are programs that put one across the edges of all pages. */
    @Test
    void ofSeveralPlacesTheLargestIsTold() throws RefusedException {
        SignedFile book = new SignedFile(PrintedFormTest.booklet(List.of(SAMPLE, SAMPLE)));

        assertThat(shown(withWidgets(MADE, List.of(1), widget(1, 1, 2, 2), widget(10, 20, 40, 60))))
                .isEqualTo(new Shown(2, Optional.of(new Place(1, 10, 20, 30, 40))));
        assertThat(shown(withWidgets(book, List.of(2, 3), widget(1, 1, 2, 2), widget(10, 20, 40, 60))))
                .isEqualTo(new Shown(4, Optional.of(new Place(2, 10, 20, 30, 40))));
    }

    @Test
    void aPlaceThatNobodyCanTellRefusesTheFile() {
        PdfDictionary named = Tampering.dictionary("Rect", new PdfArray(List.of("a", "b", "c", "d"), true));
        for (PdfDictionary widget : List.of(widget(1, 2, 3), widget(1, 2, 3, 4, 5), named)) {
            assertThat(Files.refusal(withWidgets(MADE, List.of(1), widget).bytes())
                            .problems()
                            .get(0)
                            .code())
                    .isEqualTo("file.pdf.later");
        }
    }

    @Test
    void everyFormOfABookletTellsTheSignatures() throws RefusedException {
        SignedFile book =
                new SignedFile(PrintedFormTest.booklet(List.of(SAMPLE, Sample.named("target-declaration/typical"))));
        List<Extracted> forms = Project.renderer()
                .extract(book.sealed("a", TOWN, 3, new Rectangle(380, 90, 120, 120))
                        .bytes());

        assertThat(forms)
                .hasSize(2)
                .allSatisfy(form -> assertThat(form.signatures())
                        .singleElement()
                        .satisfies(signature -> {
                            assertValid(signature, "a", "某某镇人民政府", Covers.WHOLE);
                            assertThat(signature.shown())
                                    .isEqualTo(new Shown(1, Optional.of(new Place(3, 380, 90, 120, 120))));
                        }));
    }
}
