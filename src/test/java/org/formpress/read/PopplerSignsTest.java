package org.formpress.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.formpress.Sample;
import org.formpress.read.file.FileSignature;
import org.formpress.read.file.FileSignature.Covers;
import org.formpress.read.file.FileSignature.Valid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program signs (Poppler's {@code pdfsig}, with keys of NSS), and judges what a third one has signed. */
@Tag("slow")
class PopplerSignsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void makeKey() throws Exception {
        Path noise = Files.write(folder.resolve("noise"), new byte[64]);
        run("certutil", "-N", "-d", database(), "--empty-password");
        String name = "certutil -S -n office -s CN=Office,O=Town -x -t CTu,CTu,CTu -k rsa -g 2048 -v 120 -d %s -z %s";
        run(name.formatted(database(), noise).split(" ", -1));
    }

    private String database() {
        return "sql:" + folder;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said;
    }

    private Path signed(Path file, String field) throws Exception {
        Path signed = folder.resolve(field + ".pdf");
        String said = run(
                "pdfsig",
                "-nssdir",
                database(),
                "-nss-pwd",
                "",
                "-add-signature",
                "-new-signature-field-name",
                field,
                "-nick",
                "office",
                file.toString(),
                signed.toString());
        assertThat(signed).as(said).exists();
        return signed;
    }

    private String judged(Path file) throws Exception {
        return run("pdfsig", "-nssdir", database(), file.toString());
    }

    @Test
    void whatPopplerSignsTwiceIsRead() throws Exception {
        Path made = Files.write(folder.resolve("made.pdf"), SignedPdfTest.MADE.bytes());
        Path twice = signed(signed(made, "one"), "two");

        Extracted extracted = org.formpress.read.Files.extract(Files.readAllBytes(twice));

        assertThat(extracted.data()).isEqualTo(org.formpress.read.Files.data(Sample.named("self-evaluation/typical")));
        assertThat(extracted.signatures())
                .allSatisfy(signature -> assertThat(signature.valid()).isEqualTo(Valid.VALID))
                .extracting(FileSignature::name, FileSignature::signer, FileSignature::covers)
                .containsExactly(tuple("one", "Office", Covers.REVISION), tuple("two", "Office", Covers.WHOLE));
    }

    /** It frees the empty look of the field and uses its number again. */
    @Test
    void whatPopplerSignsInTheFieldsOfTheFormIsRead() throws Exception {
        Path file = Files.write(folder.resolve("fields.pdf"), HostilePdfTest.sealed());
        for (String field : List.of("unit", "evaluators")) {
            Path signed = folder.resolve(field + ".pdf");
            String said = run(
                    "pdfsig",
                    "-nssdir",
                    database(),
                    "-nss-pwd",
                    "",
                    "-nick",
                    "office",
                    "-sign",
                    field,
                    file.toString(),
                    signed.toString());
            assertThat(signed).as(said).exists();
            file = signed;
        }

        Extracted extracted = org.formpress.read.Files.extract(Files.readAllBytes(file));

        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.signatures())
                .extracting(FileSignature::name, FileSignature::valid)
                .containsExactlyInAnyOrder(tuple("unit", Valid.VALID), tuple("evaluators", Valid.VALID));
    }

    @Test
    void popplerJudgesAsWeDo() throws Exception {
        SignedFile good = SignedPdfTest.MADE.sealed("seal", SignedPdfTest.TOWN);
        byte[] changed = good.bytes().clone();
        // The second digit of the header's version is covered, and nothing else looks at it.
        changed[7] = '6';
        Path whole = Files.write(folder.resolve("whole.pdf"), good.bytes());
        Path bad = Files.write(folder.resolve("bad.pdf"), changed);

        assertThat(judged(whole)).contains("Signature is Valid", "Total document signed");
        assertThat(judged(bad)).doesNotContain("Signature is Valid");
        assertThat(org.formpress.read.Files.extract(changed).signatures())
                .extracting(FileSignature::valid)
                .containsExactly(Valid.INVALID);
    }
}
