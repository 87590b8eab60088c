package org.formpress.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.formpress.prove.pdf.PdfJudge;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page template may draw around the text. */
class PageFurnitureTest {

    private static final String PAGE = "acceptance/page.fo.ftl";
    private static final String HEADER = "长征镇财政所 · ${data.projectName}";

    @TempDir
    private Path folder;

    private FormHome home;

    @BeforeEach
    void copyExample() {
        home = FormHome.in(folder).withExampleAndPage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<fo:inline font-weight=\"bold\">粗</fo:inline><fo:inline font-style=\"italic\">斜</fo:inline>",
                "<fo:inline letter-spacing=\"4pt\" color=\"#B00000\">长征镇</fo:inline>",
                "<fo:inline border=\"1pt solid #B00000\" background-color=\"#FFF0F0\">密</fo:inline>",
                "<fo:leader leader-pattern=\"rule\" leader-length=\"40mm\"/>",
                "<fo:inline text-decoration=\"underline\">下划线</fo:inline>",
                "<fo:basic-link external-destination=\"url(https://example.org)\">财政所</fo:basic-link>"
            })
    void isValidWhateverItDraws(String drawn) throws Exception {
        byte[] pdf = home.edit(PAGE, HEADER, drawn).render(OutputFormat.PDF);
        assertThat(PdfJudge.brokenRules(pdf)).isEmpty();
        assertThat(PdfText.of(pdf)).contains("项目验收单");
    }

    @Test
    void spacedLettersStandApart() {
        String together = PdfText.of(home.edit(PAGE, HEADER, "镇财政").render(OutputFormat.PDF));
        String apart = PdfText.of(home.edit(PAGE, "镇财政", "<fo:inline letter-spacing=\"20pt\">镇财政</fo:inline>")
                .render(OutputFormat.PDF));
        assertThat(together).contains("镇财政");
        assertThat(apart).contains("镇 财 政");
    }

    @Test
    void everyDocumentHasItsOwnHeaderThoughPagesAreRemembered() {
        Renderer renderer = home.renderer();
        byte[] other = new String(FormHome.exampleData(), StandardCharsets.UTF_8)
                .replace("智慧党建平台二期", "河道保洁")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(text(renderer, FormHome.exampleData())).contains("长征镇财政所 · 智慧党建平台二期");
        assertThat(text(renderer, other)).contains("长征镇财政所 · 河道保洁");
        assertThat(text(renderer, FormHome.exampleData())).contains("长征镇财政所 · 智慧党建平台二期");
    }

    private static String text(Renderer renderer, byte[] json) {
        return PdfText.of(FormHome.render(renderer, json, OutputFormat.PDF));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<fo:instream-foreign-object><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"
                        + "</fo:instream-foreign-object>",
                "<fo:inline border=\"1pt solid cmyk(0,1,1,0)\">红</fo:inline>"
            })
    void whatTheFileCannotHoldIsRefused(String drawn) {
        home.edit(PAGE, HEADER, drawn);
        assertThatThrownBy(() -> home.render(OutputFormat.PDF)).hasMessageStartingWith(PAGE + ":");
    }
}
