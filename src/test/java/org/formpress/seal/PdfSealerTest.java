package org.formpress.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.cms.IdentityException;
import org.formpress.cms.SigningIdentity;
import org.formpress.problem.RefusedException;
import org.formpress.prove.pdf.PdfJudge;
import org.formpress.read.Extracted;
import org.formpress.read.SignerIdentity;
import org.formpress.read.file.FileSignature;
import org.formpress.read.file.FileSignature.Covers;
import org.formpress.read.file.FileSignature.Valid;
import org.formpress.render.RenderRequest;
import org.formpress.seal.SealLook.Place;
import org.formpress.write.OutputFormat;
import org.formpress.write.Seals;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfSealerTest {

    private static final Instant TIME = Instant.parse("2026-11-30T08:00:00Z");
    private static final String PASSWORD = "密码 1";
    private static final SignerIdentity RSA = SignerIdentity.rsa("CN=临溪镇人民政府");
    private static final SignerIdentity EC = SignerIdentity.ec("CN=临溪镇财政所");
    private static final SignerIdentity SM2 = SignerIdentity.sm2("CN=临溪镇档案室");
    private static final Sample TYPICAL = Sample.named("self-evaluation/typical");
    private static final SealLook SEAL =
            new SealLook("unit", Optional.of(new Place(1, 400, 80, 120, 120)), Optional.of(SealImage.png()));

    @TempDir
    private Path folder;

    private SigningIdentity identity(SignerIdentity signer) {
        return SigningIdentity.read(signer.writeTo(folder.resolve("key.p12"), PASSWORD), PASSWORD.toCharArray());
    }

    private static Extracted extract(byte[] pdf) throws RefusedException {
        return Project.renderer().extract(pdf).get(0);
    }

    private static void assertWithinTheStandards(byte[] pdf) throws Exception {
        assertThat(PdfJudge.brokenRules(pdf)).isEmpty();
    }

    static Stream<SignerIdentity> signers() {
        return Stream.of(RSA, EC, SM2);
    }

    @ParameterizedTest
    @MethodSource("signers")
    void aSignatureFollowsTheVeryBytesThatWereThere(SignerIdentity signer) throws Exception {
        byte[] pdf = Project.print(TYPICAL).pdf();

        byte[] signed = PdfSealer.sign(pdf, identity(signer), SealLook.UNSEEN, TIME);

        assertThat(Arrays.copyOf(signed, pdf.length)).isEqualTo(pdf);
        assertThat(extract(signed).changes()).isEmpty();
        FileSignature signature = extract(signed).signatures().get(0);
        assertThat(signature.signer()).startsWith("临溪镇");
        assertThat(signature.time()).isEqualTo("2026-11-30T08:00:00Z");
        assertThat(signature.algorithm()).isEqualTo(signer.algorithm());
        assertThat(signature.covers()).isEqualTo(Covers.WHOLE);
        assertThat(signature.valid()).isEqualTo(Valid.VALID);
        assertWithinTheStandards(signed);
    }

    @Test
    void twoSignASealedFormOneAfterTheOther() throws Exception {
        byte[] once = PdfSealer.sign(Project.print(TYPICAL).pdf(), identity(RSA), SEAL, TIME);
        byte[] twice = PdfSealer.sign(once, identity(EC), SealLook.UNSEEN, TIME.plusSeconds(60));

        assertThat(extract(twice).signatures())
                .extracting(FileSignature::signer)
                .containsExactly("临溪镇人民政府", "临溪镇财政所");
        assertThat(extract(twice).signatures()).extracting(FileSignature::valid).containsOnly(Valid.VALID);
        assertWithinTheStandards(once);
        assertWithinTheStandards(twice);
    }

    @Test
    void whereTheKeyIsElsewhereTheFileWaitsForItsContainer() throws Exception {
        byte[] pdf = Project.print(TYPICAL).pdf();

        PreparedPdf prepared = PreparedPdf.of(PdfSealer.prepare(pdf, SEAL, TIME));
        byte[] signed = prepared.with(SM2.container(prepared.signed()));

        assertThat(Arrays.copyOf(signed, pdf.length)).isEqualTo(pdf);
        assertThat(extract(signed).signatures().get(0).valid()).isEqualTo(Valid.VALID);
        assertThat(extract(signed).signatures().get(0).algorithm()).isEqualTo("SM3withSM2");
        assertWithinTheStandards(signed);
    }

    @Test
    void aContainerThatNobodyHereCanReadIsPutInAndToldAsUnknown() throws Exception {
        PreparedPdf prepared =
                PreparedPdf.of(PdfSealer.prepare(Project.print(TYPICAL).pdf(), SEAL, TIME));

        byte[] signed = prepared.with(new byte[] {0x30, 3, 2, 1, 5});

        assertThat(extract(signed).signatures().get(0).valid()).isEqualTo(Valid.UNKNOWN);
    }

    @Test
    void whatIsNoContainerOrTooLargeIsRefused() throws Exception {
        PreparedPdf prepared =
                PreparedPdf.of(PdfSealer.prepare(Project.print(TYPICAL).pdf(), SEAL, TIME));
        byte[] large = new byte[40_000];
        large[0] = 0x30;

        assertRefused(SealException.Reason.NO_CONTAINER, () -> prepared.with(new byte[0]));
        assertRefused(SealException.Reason.NO_CONTAINER, () -> prepared.with("%PDF".getBytes(UTF_8)));
        assertRefused(SealException.Reason.CONTAINER_SIZE, () -> prepared.with(large));
    }

    @Test
    void aFileThatWaitsForNoSignatureTakesNone() throws Exception {
        byte[] pdf = Project.print(TYPICAL).pdf();
        byte[] signed = PdfSealer.sign(pdf, identity(RSA), SEAL, TIME);

        assertRefused(SealException.Reason.NOT_PREPARED, () -> PreparedPdf.of(pdf));
        assertRefused(SealException.Reason.NOT_PREPARED, () -> PreparedPdf.of(signed));
    }

    @Test
    void aPlaceThatIsNotThereAndAFieldThatIsSignedAreRefused() throws Exception {
        byte[] pdf = Project.print(TYPICAL).pdf();
        SealLook beyond = new SealLook("", Optional.of(new Place(9, 1, 1, 10, 10)), Optional.empty());
        SealLook noImage = new SealLook("unit", SEAL.place(), Optional.of("GIF?".getBytes(UTF_8)));
        SealLook noField = new SealLook("other", Optional.empty(), SEAL.image());
        SigningIdentity identity = identity(RSA);
        byte[] signed = PdfSealer.sign(pdf, identity, SEAL, TIME);

        assertRefused(SealException.Reason.LOOK, () -> PdfSealer.sign(pdf, identity, beyond, TIME));
        assertRefused(SealException.Reason.LOOK, () -> PdfSealer.sign(pdf, identity, noField, TIME));
        assertRefused(SealException.Reason.LOOK, () -> PdfSealer.sign(pdf, identity, noImage, TIME));
        assertRefused(SealException.Reason.LOOK, () -> PdfSealer.sign(signed, identity, SEAL, TIME));
    }

    @Test
    void aFieldMayHaveAChineseName() throws Exception {
        SigningIdentity identity = identity(RSA);
        SealLook seal = new SealLook("公章", SEAL.place(), SEAL.image());
        SealLook clerk = new SealLook("经办人𠮷", Optional.empty(), Optional.empty());

        byte[] once = PdfSealer.sign(Project.print(TYPICAL).pdf(), identity, seal, TIME);
        byte[] twice = PdfSealer.sign(once, identity, clerk, TIME);

        assertThat(extract(twice).signatures())
                .allSatisfy(signature -> assertThat(signature.valid()).isEqualTo(Valid.VALID))
                .extracting(FileSignature::name)
                .containsExactly("公章", "经办人𠮷");
        assertWithinTheStandards(twice);
        assertThat(Poppler.verified(folder, twice)).isEqualTo(2);
        assertRefused(SealException.Reason.LOOK, () -> PdfSealer.sign(twice, identity, seal, TIME));
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static void assertRefused(SealException.Reason reason, Attempt attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        SealException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void aKeyFileThatCannotBeUsedIsNamed() throws Exception {
        Path file = RSA.writeTo(folder.resolve("key.p12"), PASSWORD);
        Path text = Files.writeString(folder.resolve("text.p12"), "no key");

        assertUnusable(IdentityException.Reason.PASSWORD, file, "other");
        assertUnusable(IdentityException.Reason.UNREADABLE, text, PASSWORD);
        assertUnusable(IdentityException.Reason.MISSING, folder.resolve("none.p12"), PASSWORD);
    }

    private static void assertUnusable(IdentityException.Reason reason, Path file, String password) {
        assertThatThrownBy(() -> SigningIdentity.read(file, password.toCharArray()))
                .isInstanceOfSatisfying(IdentityException.class, fault -> {
                    assertThat(fault.reason()).isEqualTo(reason);
                    assertThat(fault.arguments()).containsExactly(file.toString());
                });
    }

    static Stream<Sample> formsToFile() {
        Stream<Sample> typical = Sample.samples().filter(sample -> sample.name().endsWith("/typical"));
        return Stream.concat(Sample.corpus(), typical);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("formsToFile")
    void everyFormIsSignedAndSealed(Sample sample) throws Exception {
        SigningIdentity town = identity(EC);
        byte[] pdf = Project.renderer()
                .render(new RenderRequest(sample.json(), OutputFormat.PDF, false, "", Seals.FIELDS, Optional.empty()))
                .file();
        byte[] sealed = PdfSealer.sign(pdf, town, new SealLook("town", SEAL.place(), SEAL.image()), TIME);
        byte[] twice = PdfSealer.sign(sealed, town, SealLook.UNSEEN, TIME);

        assertWithinTheStandards(twice);
        assertThat(extract(twice).data()).isEqualTo(extract(pdf).data());
        assertThat(extract(twice).signatures())
                .extracting(FileSignature::valid)
                .containsExactly(Valid.VALID, Valid.VALID);
        assertThat(Poppler.verified(folder, twice)).isEqualTo(2);
    }

    @Test
    void aFieldInThePlaceForTheSealIsSigned() throws Exception {
        Sample sample = Sample.named("ex-ante-evaluation/typical");
        byte[] pdf = Project.renderer()
                .render(new RenderRequest(sample.json(), OutputFormat.PDF, false, "", Seals.FIELDS, Optional.empty()))
                .file();
        SealLook look = new SealLook("unit", Optional.empty(), SEAL.image());

        byte[] sealed = PdfSealer.sign(pdf, identity(SM2), look, TIME);

        assertThat(Arrays.copyOf(sealed, pdf.length)).isEqualTo(pdf);
        assertWithinTheStandards(sealed);
        assertThat(extract(sealed).data()).isEqualTo(extract(pdf).data());
        assertThat(extract(sealed).signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.name()).isEqualTo("unit");
            assertThat(signature.valid()).isEqualTo(Valid.VALID);
        });
    }
}
