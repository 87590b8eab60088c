package org.formpress.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Locale;
import org.formpress.Browser;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.bounds.Bounds;
import org.formpress.keys.KeyFileException;
import org.formpress.problem.RefusedException;
import org.formpress.prove.pdf.PdfJudge;
import org.formpress.render.RenderRequest;
import org.formpress.render.Renderer;
import org.formpress.sign.Authenticity;
import org.formpress.sign.SigningKeyFile;
import org.formpress.sign.SigningKeys;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a file that comes back is known to be from here. */
class AuthenticityTest {

    // With what HTML must write otherwise, and with line ends that browsers change.
    private static final String JSON = new String(
                    Sample.named("self-evaluation/typical").json(), UTF_8)
            .replace("居村", "<居村>&")
            .replace("\n", "\r\n");

    @TempDir
    private Path folder;

    private Path file = Path.of("keys");

    @BeforeEach
    void makeKey() {
        file = folder.resolve("keys");
        SigningKeyFile.add(file, "2024");
    }

    private Renderer withKeys() {
        return with(SigningKeys.of(file));
    }

    private static Renderer with(SigningKeys keys) {
        return Renderer.of(Project.home(), false, Bounds.DEFAULT, keys);
    }

    private static byte[] make(Renderer renderer, OutputFormat format) throws RefusedException {
        return renderer.render(new RenderRequest(JSON.getBytes(UTF_8), format, false))
                .file();
    }

    private static Authenticity judged(Renderer renderer, byte[] file) throws RefusedException {
        return renderer.extract(file).get(0).authentic();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "XLS")
    void aSignedFileIsAuthenticWithItsKeysAndUnverifiedWithoutAny(OutputFormat format) throws Exception {
        Renderer keyed = withKeys();
        byte[] signed = make(keyed, format);

        assertThat(judged(keyed, signed)).isEqualTo(Authenticity.AUTHENTIC);
        assertThat(judged(Project.renderer(), signed)).isEqualTo(Authenticity.UNVERIFIED);
        assertThat(make(keyed, format)).as("equal input, equal bytes").isEqualTo(signed);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "XLS")
    void aFileThatIsNotSignedIsUnsignedWithKeysAndWithout(OutputFormat format) throws Exception {
        byte[] plain = make(Project.renderer(), format);

        assertThat(judged(withKeys(), plain)).isEqualTo(Authenticity.UNSIGNED);
        assertThat(judged(Project.renderer(), plain)).isEqualTo(Authenticity.UNSIGNED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "XLS")
    void oldKeysGoOnCheckingAndAFileOfOtherKeysIsNotAuthentic(OutputFormat format) throws Exception {
        byte[] signed = make(withKeys(), format);
        SigningKeyFile.add(file, "2025");
        Renderer restarted = withKeys();
        byte[] signedAnew = make(restarted, format);
        Path others = folder.resolve("others");
        SigningKeyFile.add(others, "2024");

        assertThat(signedAnew).isNotEqualTo(signed);
        assertThat(judged(restarted, signed)).isEqualTo(Authenticity.AUTHENTIC);
        assertThat(judged(restarted, signedAnew)).isEqualTo(Authenticity.AUTHENTIC);
        assertThat(judged(with(SigningKeys.of(others)), signed)).isEqualTo(Authenticity.FORGED);
    }

    @Test
    void keysThatAreAddedAndRemovedTakeEffectWithoutARestart() throws Exception {
        Renderer running = withKeys();
        byte[] old = make(running, OutputFormat.HTML);

        SigningKeyFile.add(file, "2025");
        assertThat(make(running, OutputFormat.HTML)).isNotEqualTo(old);
        assertThat(judged(running, old)).isEqualTo(Authenticity.AUTHENTIC);

        SigningKeyFile.remove(file, "2024");
        assertThat(judged(running, old)).isEqualTo(Authenticity.FORGED);
    }

    @Test
    void aSignedPdfIsArchivableAndAccessible() throws Exception {
        byte[] signed = make(withKeys(), OutputFormat.PDF);

        assertThat(PdfJudge.brokenRules(signed)).isEmpty();
    }

    @Test
    void anEditedFileStaysAuthenticAndTellsItsChanges() throws Exception {
        HtmlEdit html = new HtmlEdit(make(withKeys(), OutputFormat.HTML));
        html.type("/indicators/2/score", "1");

        Extracted extracted = withKeys().extract(html.save()).get(0);

        assertThat(extracted.authentic()).isEqualTo(Authenticity.AUTHENTIC);
        assertThat(extracted.changes()).hasSize(1);
    }

    @Test
    @Tag("browser")
    void aPageThatABrowserSavedStaysAuthentic() throws Exception {
        try (Browser browser = Browser.open()) {
            byte[] saved = browser.edit(make(withKeys(), OutputFormat.HTML), "");

            assertThat(judged(withKeys(), saved)).isEqualTo(Authenticity.AUTHENTIC);
        }
    }

    @Test
    void carriedDataThatWasChangedIsNotAuthentic() throws Exception {
        String html = new String(make(withKeys(), OutputFormat.HTML), UTF_8);
        String forged = html.replaceFirst("(\"executed\": *)155.17", "$1155.16");
        assertThat(forged).isNotEqualTo(html);

        assertThat(judged(withKeys(), forged.getBytes(UTF_8))).isEqualTo(Authenticity.FORGED);
    }

    @Test
    void theAnswerSaysTrueFalseOrWhyNeither() throws Exception {
        byte[] signed = make(withKeys(), OutputFormat.PDF);
        ObjectMapper json = new ObjectMapper();

        assertThat(json.readTree(ExtractedJson.of(withKeys().extract(signed), Locale.CHINESE))
                        .get("authentic"))
                .isEqualTo(json.readTree("true"));
        assertThat(json.readTree(ExtractedJson.of(Project.renderer().extract(signed), Locale.CHINESE))
                        .get("authentic"))
                .isEqualTo(json.readTree("\"unverified\""));
    }

    @Test
    void aFileOfKeysThatCannotBeUsedIsRefusedByNameAndLine() throws Exception {
        assertThatThrownBy(() -> SigningKeyFile.add(file, "2024")).isInstanceOf(KeyFileException.class);
        assertThatThrownBy(() -> SigningKeys.of(folder.resolve("none"))).isInstanceOf(KeyFileException.class);
        Path wrong = folder.resolve("wrong");
        java.nio.file.Files.writeString(wrong, "# keys\nname secret\n", ISO_8859_1);
        assertThatThrownBy(() -> SigningKeys.of(wrong))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining("wrong")
                .hasMessageEndingWith("2");
    }
}
