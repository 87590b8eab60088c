package org.formpress.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.read.Extracted;
import org.formpress.read.grid.Change;
import org.formpress.read.grid.Change.Kind;
import org.formpress.write.OutputFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form in which a block with a list of its own is there once for each goal. */
class SectionsTest {

    @TempDir
    private Path folder;

    private Renderer renderer;

    @BeforeEach
    void start() {
        renderer = FormHome.in(folder).withForm("goals").renderer();
    }

    private static byte[] data(UnaryOperator<String> edit) {
        return edit.apply(FormHome.text("goals.json")).getBytes(UTF_8);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "XLS")
    void everySectionComesHome(OutputFormat format) throws RefusedException {
        byte[] file = FormHome.render(renderer, data(json -> json), format);

        Extracted extracted = renderer.extract(file).get(0);

        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.data().at("/goals")).hasSize(2);
    }

    @Test
    void valuesChangeAndRowsComeAndGoInsideASection() throws RefusedException {
        Document page =
                Jsoup.parse(new String(FormHome.render(renderer, data(json -> json), OutputFormat.HTML), UTF_8));
        page.outputSettings().prettyPrint(false);
        cell(page, "/goals/0/goal").text("道路更畅通");
        cell(page, "/goals/0/indicators/1/name").parent().remove();
        Element row = cell(page, "/goals/1/indicators/0/name").parent();
        row.after("<tr><td>投诉件</td><td>≤3件</td><td>0</td></tr>");
        Element side = row.child(0);
        side.attr("rowspan", "2");

        Extracted extracted = renderer.extract(page.outerHtml().getBytes(UTF_8)).get(0);

        assertThat(extracted.changes())
                .extracting(Change::kind, Change::pointer)
                .containsExactly(
                        tuple(Kind.REPLACED, "/goals/0/goal"),
                        tuple(Kind.ROW_REMOVED, "/goals/0/indicators/1"),
                        tuple(Kind.ROW_ADDED, "/goals/1/indicators/1"));
        assertThat(extracted.data().at("/goals/1/indicators/1/target").asText()).isEqualTo("≤3件");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aSectionThatWasRemovedIsNamed(int goal) {
        byte[] json = data(text -> text);
        Document page = Jsoup.parse(new String(FormHome.render(renderer, json, OutputFormat.HTML), UTF_8));
        page.outputSettings().prettyPrint(false);
        Element first = cell(page, "/goals/" + goal + "/goal");
        String value = first.text();
        first.closest("table").remove();
        cell(page, "/goals/" + goal + "/indicators/0/name").closest("table").remove();

        assertThat(catchThrowableOfType(
                                RefusedException.class,
                                () -> renderer.extract(page.outerHtml().getBytes(UTF_8)))
                        .problems()
                        .get(0)
                        .message(Locale.CHINESE))
                .contains("“年度绩效目标" + (goal + 1) + " " + value + "”");
    }

    private static Element cell(Document page, String pointer) {
        return page.selectFirst("main [data-pointer=" + pointer + "]");
    }

    @Test
    void rulesLookAtTheRowsOfEachSection() throws RefusedException {
        byte[] json =
                data(text -> text.replace("≥90%", "").replace("满意度", "维护里程").replace("验收合格率", "维护里程"));

        assertThat(new FormChecker(renderer).check(json))
                .extracting(Finding::rule, Finding::pointer)
                .containsExactly(
                        tuple("points", "/goals/1/indicators/0/target"),
                        tuple("repeated", "/goals/0/indicators/1/name"));
    }
}
