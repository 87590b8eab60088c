package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.signatures.AccessPermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileSignature;
import org.formpress.read.file.FileSignature.Covers;
import org.formpress.read.file.FileSignature.Valid;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void everyFormOfABookletTellsTheSignatures() throws RefusedException {
        SignedFile book =
                new SignedFile(PrintedFormTest.booklet(List.of(SAMPLE, Sample.named("target-declaration/typical"))));
        List<Extracted> forms =
                Project.renderer().extract(book.sealed("a", TOWN).bytes());

        assertThat(forms)
                .hasSize(2)
                .allSatisfy(form -> assertThat(form.signatures())
                        .singleElement()
                        .satisfies(signature -> assertValid(signature, "a", "某某镇人民政府", Covers.WHOLE)));
    }
}
