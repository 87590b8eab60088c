package org.formpress.write.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.text.Unseen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk gets who copies text out of a PDF, as Poppler sees it. */
class CopiedTextTest {

    @TempDir
    private Path folder;

    @Test
    void rareCharactersAreCopiedAsTheyWereGiven() throws Exception {
        assertThat(copied("self-evaluation/rare-characters"))
                .contains("王𠮷", "㐂䶮", "𬭳", "𠀀𠂇𡃁", "𪜀", "𫝀", "𫠠", "𬺰", "㎡", "℃", "≥8", "×", "——", "……", "涇阳縣志");
    }

    @Test
    void radicalsAreCopiedWhereTheyWereGiven() throws Exception {
        assertThat(copied("self-evaluation/rare-characters")).contains("⽬", "⼀", "与汉字“目”", "与汉字“一”");
        assertThat(copied("target-declaration/rare-characters")).containsSequence("⽬", "”“", "⼀");
    }

    @Test
    void noRadicalIsCopiedWhereNoneWasGiven() throws Exception {
        for (String sample : new String[] {"typical", "longest", "forty-indicators", "markup-in-goals", "low-scores"}) {
            assertThat(copied("self-evaluation/" + sample)).doesNotContainPattern("[\\u2E80-\\u2FDF\\uF900-\\uFAFF]");
        }
    }

    @Test
    void markupThatIsNoneIsCopiedAsCharacters() throws Exception {
        assertThat(copied("self-evaluation/markup-in-goals"))
                .contains("<script>alert(1)</script>", "${7*7}", "<#ifx>", "</value>", "写法<p>与&按", "A&B")
                .doesNotContain("49", "<b>", "<li>", "<div", "&lt;");
    }

    @Test
    void lettersWithMarksAreCopiedAsTheyWereSent() throws Exception {
        assertThat(copied(Sample.text("combining-marks")))
                .contains(
                        "L\u00FC\u030Cn\u0300e\u0301e\u0304z\u03071\u20DD\u4E2D\u20DE\u304B\u3099\u306F\u309A\u5E73\u302D")
                .contains("Vie\u0323\u0302tNam:Tie\u0302\u0301ngVie\u0323\u0302t,\u0111u\u031Bo\u031B\u0323c")
                .contains("cafe\u0301z\u0307z\u0307e\u0301z\u0327")
                .contains("e\u0301".repeat(60), "z\u0307".repeat(60), "\u4E2D\u20DD".repeat(8));
    }

    @Test
    void whatStandsBetweenCharactersIsNotCopied() throws Exception {
        String words = "完成2026年A类B类1项（见《附件》、“清单”）。";
        String json = new String(Sample.named("self-evaluation/typical").json(), StandardCharsets.UTF_8);
        String form = json.replaceFirst("(\"projectName\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + words + "\"");

        String copied = raw(new Sample("gaps", form.getBytes(StandardCharsets.UTF_8)));

        assertThat(copied.lines()).anyMatch(line -> line.endsWith(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"typical", "longest", "very-long-texts", "markup-in-goals", "signs-and-scripts"})
    void justifiedLinesAreCopiedWithoutSpacesBetweenTheirCharacters(String name) throws Exception {
        Sample sample = Sample.named("self-evaluation/" + name);
        List<String> lines = PrintedBox.of(Project.print(sample)).stream()
                .flatMap(boxed -> boxed.box().cell().lines().stream())
                .filter(line -> line.stretch() > 0)
                .map(line -> Unseen.removed(line.text()).stripTrailing())
                .toList();

        assertThat(lines).isNotEmpty();
        assertThat(raw(sample)).contains(lines);
    }

    private String copied(String sample) throws IOException, InterruptedException {
        return copied(Sample.named(sample));
    }

    /** Without spaces and line ends, which Poppler guesses from distances. */
    private String copied(Sample sample) throws IOException, InterruptedException {
        return raw(sample).replaceAll("\\s", "");
    }

    private String raw(Sample sample) throws IOException, InterruptedException {
        Path pdf = Files.write(folder.resolve("form.pdf"), Project.print(sample).pdf());
        Process pdftotext = new ProcessBuilder("pdftotext", "-raw", "-enc", "UTF-8", pdf.toString(), "-")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(pdftotext.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(pdftotext.waitFor()).isZero();
        return text;
    }
}
