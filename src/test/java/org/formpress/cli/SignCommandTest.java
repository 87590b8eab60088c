package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.signatures.AccessPermissions;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.cms.Digests;
import org.formpress.read.Extracted;
import org.formpress.read.SignedFile;
import org.formpress.read.SignerIdentity;
import org.formpress.read.file.FileSignature;
import org.formpress.seal.PreparedPdf;
import org.formpress.seal.SealImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignCommandTest {

    private static final SignerIdentity TOWN = SignerIdentity.sm2("CN=临溪镇人民政府");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path form;
    private Path key;

    @BeforeEach
    void prepare() throws Exception {
        form = Files.write(
                folder.resolve("form.pdf"),
                Project.print(Sample.named("self-evaluation/typical")).pdf());
        key = TOWN.writeTo(folder.resolve("key.p12"), "geheim");
        Files.writeString(folder.resolve("password"), "geheim\n");
    }

    private int sign(Object... arguments) {
        List<Object> words = new ArrayList<>(List.of("sign", "--out", folder));
        words.addAll(List.of(arguments));
        return run(words.toArray());
    }

    private int run(Object... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Console console = new Console(
                InputStream.nullInputStream(),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                CliMessages.in(Language.ZH));
        return CommandLineTool.of(console)
                .execute(Arrays.stream(words).map(Object::toString).toArray(String[]::new));
    }

    private List<FileSignature> signatures(String file) throws Exception {
        List<Extracted> forms = Project.renderer().extract(Files.readAllBytes(folder.resolve(file)));
        return forms.get(0).signatures();
    }

    @Test
    void theVolumesOfABookletAndThePdfsOfItsZipAreSignedWithAKey() throws Exception {
        Path json = Files.write(
                folder.resolve("form.json"),
                Sample.named("self-evaluation/typical").json());

        assertThat(run(
                        "booklet",
                        json,
                        "--format=pdf,zip",
                        "--out",
                        folder.resolve("book.pdf"),
                        "--key",
                        key,
                        "--password-file",
                        folder.resolve("password")))
                .as(err.toString())
                .isZero();

        assertThat(signatures("book.pdf"))
                .singleElement()
                .satisfies(signature -> assertThat(signature.signer()).contains("临溪镇人民政府"));
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(folder.resolve("book.zip")))) {
            ZipEntry entry = zip.getNextEntry();
            while (!entry.getName().endsWith(".pdf")) {
                entry = zip.getNextEntry();
            }
            assertThat(Project.renderer().extract(zip.readAllBytes()).get(0).signatures())
                    .hasSize(1);
        }
    }

    @Test
    void aBookletIsNotBegunWithoutThePasswordOfItsKey() throws Exception {
        assertThat(run("booklet", form, "--out", folder.resolve("book.pdf"), "--key", key))
                .isEqualTo(2);

        assertThat(err.toString()).contains("FORMPRESS_KEY_PASSWORD");
        assertThat(folder.resolve("book.pdf")).doesNotExist();
    }

    @Test
    void filesAreSignedWithAKeyAndTheirPicture() throws Exception {
        Path image = Files.write(folder.resolve("seal.png"), SealImage.png());

        int status = sign(
                form,
                "--key",
                key,
                "--password-file",
                folder.resolve("password"),
                "--at",
                "1,400,80,120,120",
                "--image",
                image,
                "--field",
                "公章");

        assertThat(err.toString()).isEmpty();
        assertThat(status).isZero();
        assertThat(out.toString().strip())
                .isEqualTo(folder.resolve("form-signed.pdf").toString());
        assertThat(signatures("form-signed.pdf")).singleElement().satisfies(signature -> {
            assertThat(signature.name()).isEqualTo("公章");
            assertThat(signature.signer()).isEqualTo("临溪镇人民政府");
            assertThat(signature.valid()).isEqualTo(FileSignature.Valid.VALID);
        });
    }

    @Test
    void whereTheKeyIsElsewhereTheDigestGoesOutAndTheContainerComesIn() throws Exception {
        assertThat(sign(form, "--prepare", "--digest", "SM3")).isZero();
        byte[] signed = PreparedPdf.of(Files.readAllBytes(folder.resolve("form-prepared.pdf")))
                .signed();
        assertThat(out.toString()).startsWith("SM3 " + HexFormat.of().formatHex(Digests.of("SM3", signed)) + " ");
        Path container = Files.write(folder.resolve("signature.p7s"), TOWN.container(signed));

        assertThat(sign(folder.resolve("form-prepared.pdf"), "--container", container))
                .isZero();

        assertThat(signatures("form-prepared-signed.pdf"))
                .extracting(FileSignature::valid)
                .containsExactly(FileSignature.Valid.VALID);
    }

    @Test
    void aContainerOfAnotherFileIsNotPutIn() throws Exception {
        sign(form, "--prepare");
        Path container = Files.write(folder.resolve("signature.p7s"), TOWN.container(new byte[] {1}));

        assertThat(sign(folder.resolve("form-prepared.pdf"), "--container", container))
                .isEqualTo(2);

        assertThat(err.toString()).contains("签名不是对这个文件做的");
        assertThat(folder.resolve("form-prepared-signed.pdf")).doesNotExist();
    }

    @Test
    void whatIsNoSignatureIsSaidToBeNone() throws Exception {
        assertThat(sign(form, "--prepare")).isZero();
        Path container = Files.writeString(folder.resolve("signature.p7s"), "hello");

        assertThat(sign(folder.resolve("form-prepared.pdf"), "--container", container))
                .isEqualTo(2);

        assertThat(err.toString()).contains("给出的不是签名");
    }

    @Test
    void aFileThatCouldNotBeReadAfterwardsIsNotSigned() throws Exception {
        byte[] pdf = Files.readAllBytes(form);
        Path other = Files.write(folder.resolve("changed.pdf"), Arrays.copyOf(pdf, pdf.length / 2));

        assertThat(sign(other, "--key", key, "--password-file", folder.resolve("password")))
                .isEqualTo(1);

        assertThat(folder.resolve("changed-signed.pdf")).doesNotExist();
    }

    @Test
    void aFileToWhichNothingMayBeAddedIsNotSigned() throws Exception {
        SignedFile certified = new SignedFile(Files.readAllBytes(form))
                .certified("a", SignerIdentity.ec("CN=a"), AccessPermissions.NO_CHANGES_PERMITTED);
        Path file = Files.write(folder.resolve("certified.pdf"), certified.bytes());

        assertThat(sign(file, "--key", key, "--password-file", folder.resolve("password")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("不许文件再加内容");
        assertThat(sign(file, "--prepare")).isEqualTo(2);
        assertThat(folder.resolve("certified-signed.pdf")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "'', --key、--prepare、--container 三者之一",
        "--key=k.p12 --prepare, 三者之一",
        "--prepare --digest=MD5, SHA-256 或 SM3",
        "'--prepare --at=1,2,3', 页,",
        "'--prepare --at=0,1,1,5,5', 页,",
        "--prepare --image=x.png, --image 要有放的位置",
        "--prepare --field=公章！, 只能用汉字、英文字母",
        "--key=k.p12, FORMPRESS_KEY_PASSWORD",
    })
    void whatIsWrongIsToldWithWhatToDo(String options, String told) {
        List<Object> arguments = new ArrayList<>(List.of(form));
        arguments.addAll(options.isEmpty() ? List.of() : List.of(options.split(" ")));

        assertThat(sign(arguments.toArray())).isEqualTo(2);

        assertThat(err.toString()).contains(told);
    }
}
