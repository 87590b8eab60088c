package org.formpress.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.book.BookFormat;
import org.formpress.book.BookMaker;
import org.formpress.book.Books;
import org.formpress.cms.SigningIdentity;
import org.formpress.prove.pdf.PdfJudge;
import org.formpress.read.Extracted;
import org.formpress.read.SignerIdentity;
import org.formpress.read.file.FileSignature.Covers;
import org.formpress.read.file.FileSignature.Valid;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Booklets that are signed while they are made. */
class BatchSealerTest {

    private static final Instant TIME = Instant.parse("2026-11-30T08:00:00Z");
    private static final String PASSWORD = "1";
    private static final List<byte[]> FORMS = Sample.samples()
            .filter(sample -> sample.name().endsWith("/typical"))
            .map(Sample::json)
            .toList();

    @TempDir
    private Path folder;

    private Books signed(SignerIdentity signer, List<byte[]> forms) {
        SigningIdentity identity =
                SigningIdentity.read(signer.writeTo(folder.resolve("key.p12"), PASSWORD), PASSWORD.toCharArray());
        BatchSealer sealer = new BatchSealer(identity, Clock.fixed(TIME, ZoneOffset.UTC));
        BookMaker maker = new BookMaker(Project.renderer(), Optional.of(sealer));
        return Books.of(forms, Set.of(OutputFormat.PDF, OutputFormat.DOCX), maker);
    }

    private static void assertIsSigned(List<Extracted> forms) {
        assertThat(forms).allSatisfy(form -> {
            assertThat(form.changes()).isEmpty();
            assertThat(form.signatures()).singleElement().satisfies(signature -> {
                assertThat(signature.signer()).isEqualTo("临溪镇人民政府");
                assertThat(signature.time()).isEqualTo("2026-11-30T08:00:00Z");
                assertThat(signature.covers()).isEqualTo(Covers.WHOLE);
                assertThat(signature.valid()).isEqualTo(Valid.VALID);
            });
        });
    }

    @Tag("slow")
    @Test
    void aBookletOfEveryKindOfFormIsSignedBehindItsVeryBytes() throws Exception {
        byte[] plain = Books.of(FORMS, Set.of(OutputFormat.PDF)).write(1, BookFormat.PDF);

        byte[] signed = signed(SignerIdentity.rsa("CN=临溪镇人民政府"), FORMS).write(1, BookFormat.PDF);

        assertThat(Arrays.copyOf(signed, plain.length)).isEqualTo(plain);
        List<Extracted> forms = Project.renderer().extract(signed);
        assertThat(forms)
                .extracting(Extracted::data)
                .isEqualTo(Project.renderer().extract(plain).stream()
                        .map(Extracted::data)
                        .toList());
        assertThat(forms).hasSameSizeAs(FORMS);
        assertIsSigned(forms);
        assertThat(PdfJudge.brokenRules(signed)).isEmpty();
        assertThat(Poppler.verified(folder, signed)).isEqualTo(1);
    }

    @Test
    void eachPdfOfAZipFileIsSignedAndNoOtherFile() throws Exception {
        byte[] zip =
                signed(SignerIdentity.ec("CN=临溪镇人民政府"), FORMS.subList(0, 3)).write(1, BookFormat.ZIP);

        int pdfs = 0;
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                if (file.getName().endsWith(".pdf")) {
                    assertIsSigned(Project.renderer().extract(files.readAllBytes()));
                    pdfs++;
                } else if (file.getName().endsWith(".docx")) {
                    assertThat(Project.renderer()
                                    .extract(files.readAllBytes())
                                    .get(0)
                                    .signatures())
                            .isEmpty();
                }
            }
        }
        assertThat(pdfs).isEqualTo(3);
    }

    @Test
    void nothingIsLeftInTheFolderForTemporaryFiles() throws Exception {
        assertThat(signed(SignerIdentity.sm2("CN=临溪镇人民政府"), FORMS.subList(0, 1)).write(1, BookFormat.PDF))
                .isNotEmpty();

        assertThat(Path.of(System.getProperty("java.io.tmpdir")))
                .isDirectoryNotContaining("glob:**formpress-signing-*");
    }
}
