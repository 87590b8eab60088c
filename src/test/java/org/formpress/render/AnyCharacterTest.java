package org.formpress.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values with characters that the usual fonts lack print wherever a form may put them. */
class AnyCharacterTest {

    private static final String NAME = "𠮷☑한글Škoda😀";
    private static final byte[] JSON = new String(FormHome.exampleData(), StandardCharsets.UTF_8)
            .replaceFirst("\"projectName\": \"[^\"]*\"", "\"projectName\": \"" + NAME + "\"")
            .getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private FormHome home;

    @BeforeEach
    void copyExample() {
        home = FormHome.in(folder).withExampleAndPage();
    }

    @Test
    void inThePageHeader() {
        assertThat(PdfText.of(FormHome.render(home.renderer(), JSON, OutputFormat.PDF)))
                .contains("长征镇财政所 · " + NAME);
    }

    @Test
    void inTheHeadingAndTheCaption() throws Exception {
        home.edit("acceptance/layout.ftl", "</heading>", "：${data.projectName}</heading>")
                .edit("acceptance/layout.ftl", "验收日期：", "${data.projectName}，验收日期：");
        byte[] pdf = FormHome.render(home.renderer(), JSON, OutputFormat.PDF);
        assertThat(PdfText.of(pdf)).contains("：" + NAME, NAME + "，验收日期：");
        for (OutputFormat format : EnumSet.complementOf(EnumSet.of(OutputFormat.XLS))) {
            byte[] file = FormHome.render(home.renderer(), JSON, format);
            assertThat(home.renderer().extract(file).get(0).changes()).isEmpty();
        }
    }
}
