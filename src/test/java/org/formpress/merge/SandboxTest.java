package org.formpress.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.formpress.form.FormCatalogue;
import org.formpress.form.FormData;
import org.formpress.form.FormReader;
import org.formpress.home.Home;
import org.formpress.model.Document;
import org.formpress.model.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates reach nothing but the data, and data is never anything but characters. */
class SandboxTest {

    private static final Path SHIPPED = Path.of("templates/target-declaration");

    @TempDir
    private Path folder;

    private Path templates;

    @BeforeEach
    void copyAForm() throws IOException {
        templates = folder.resolve("templates");
        Path form = Files.createDirectories(templates.resolve("target-declaration"));
        for (String file : new String[] {"form.yml", "schema.json"}) {
            Files.copy(SHIPPED.resolve(file), form.resolve(file));
        }
        Path parts = Path.of("shared/parts.json");
        Files.createDirectories(templates.resolve(parts).getParent());
        Files.copy(SHIPPED.resolveSibling(parts), templates.resolve(parts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\", \"/\")}",
                "${data?api.class}",
                "${data.class.protectionDomain}",
                "${data.projectName.class}",
                "${printed.class.name}",
                "${form?api.getClass()}",
                "<#include \"../../../../../../../../etc/passwd\">",
                "<#include \"file:///etc/passwd\">"
            })
    void aTemplateReachesNothingOutside(String code) {
        assertThatThrownBy(() -> merge(code, "项目")).isInstanceOf(TemplateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "#{7*7}",
                "[=7*7]",
                "<#if true>x</#if>",
                "<#include \"/form.yml\">",
                "</value><value>x",
                "]]><!-- x -->",
                "&lt;b&gt; &amp; &#65;",
                "<?xml version=\"1.0\"?>",
                "\"'><&"
            })
    void dataIsPrintedAsCharacters(String text) throws Exception {
        assertThat(firstCell(merge("${data.projectName}", text))).isEqualTo(text);
    }

    @Test
    void aFaultOfATemplateNamesItsFileAndLine() {
        assertThatThrownBy(() -> merge("${data.noSuchMember}", "项目"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("target-declaration/layout.ftl")
                .hasMessageContaining("line 2");
    }

    @Test
    void aFaultOfALayoutNamesItsFileAndLine() {
        assertThatThrownBy(() -> merge("</value></row><row><value columns=\"3\">", "项目"))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("target-declaration/layout.ftl:2: row 2");
    }

    private static String firstCell(Document document) {
        Table table = (Table) document.blocks().get(0);
        return table.body().get(0).cells().get(0).text().text();
    }

    private Document merge(String content, String projectName) throws Exception {
        Files.writeString(
                templates.resolve("target-declaration/layout.ftl"),
                "<layout title=\"试\"><table columns=\"50\"><row>\n<value>" + content
                        + "</value></row></table></layout>");
        Home home = Home.of(Optional.of(templates), Optional.of(Path.of("fonts")), Optional.of(Path.of("samples")));
        String json = "{\"form\":\"target-declaration\",\"year\":2024,\"projectName\":"
                + com.fasterxml.jackson.databind.node.TextNode.valueOf(projectName)
                + ",\"supervisingDepartment\":\"\",\"implementingUnit\":\"\",\"funding\":{},\"indicators\":[]}";
        FormData data = new FormReader(FormCatalogue.load(home)).read(json.getBytes(StandardCharsets.UTF_8));
        return new Merger(templates, true).merge(data);
    }
}
