package org.formpress.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.formpress.form.FormFolderException;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.write.OutputFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of a form are a file of its folder. */
class FormRulesTest {

    private static final String RULES = "acceptance/checks.yml";
    private static final String NOTHING_PAID = FormHome.text("acceptance.json").replace("1280000", "0");

    @TempDir
    private Path folder;

    private FormHome home;

    @BeforeEach
    void openHome() {
        home = FormHome.in(folder);
    }

    private static List<Finding> findings(Renderer renderer, String json) throws RefusedException {
        return new FormChecker(renderer).check(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Rendered render(Renderer renderer, String json, boolean strict) throws RefusedException {
        return renderer.render(new RenderRequest(json.getBytes(StandardCharsets.UTF_8), OutputFormat.HTML, strict));
    }

    @Test
    void aFormWithoutRulesHasNoFindings() throws RefusedException {
        assertThat(findings(home.withExample().renderer(), NOTHING_PAID)).isEmpty();
    }

    @Test
    void aFormWithRulesNeedsNoJava() throws RefusedException {
        String json = NOTHING_PAID.replace("\"result\": \"已完成\"", "\"result\": \"\"");
        assertThat(findings(home.withExampleAndRules().renderer(), json))
                .extracting(finding -> finding.rule() + " " + finding.pointer() + " " + finding.message(Locale.CHINESE)
                        + finding.hint(Locale.CHINESE))
                .containsExactly(
                        "amount /amount 字段“合同金额”（/amount）是 0.00，不应小于 0.01。请核对这个数。",
                        "result /items/2/result “验收内容”第 3 行的“验收结果”（/items/2/result）没有填写。每项内容都要写明验收结果。");
    }

    @Test
    void aTextMayBeRequiredOnlyWhereAnotherIsACertainOne() throws IOException, RefusedException {
        home.withExampleAndRules();
        Path file = folder.resolve(RULES);
        Files.writeString(
                file,
                Files.readString(file).replace("value: result", "value: result\n    when: {value: kind, is: 服务}"));
        String json = NOTHING_PAID.replaceAll("\"result\": \"[^\"]*\"", "\"result\": \"\"");

        assertThat(findings(home.renderer(), json))
                .filteredOn(finding -> finding.rule().equals("result"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/items/2/result");
                    assertThat(finding.message(Locale.CHINESE)).contains("没有填写，而", "是“服务”");
                });
    }

    @Test
    void aYearIsComparedWithOneDateOrTwo() throws IOException, RefusedException {
        home.withExampleAndRules();
        Path file = folder.resolve(RULES);
        String years = "kind: years\n    severity: error\n    value: /amount\n    to: /acceptedOn";
        Files.writeString(file, Files.readString(file).replaceFirst("kind: range(?s:.*?)least: 0.01", years));
        String json = FormHome.text("acceptance.json");

        assertThat(findings(home.renderer(), json.replace("1280000", "2026")))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message(Locale.CHINESE)).contains("2025-06-30"));
        assertThat(findings(home.renderer(), json.replace("1280000", "2025"))).isEmpty();
    }

    @Test
    void dataWithErrorsIsRenderedAndItsFindingsComeAlong() throws RefusedException {
        assertThat(render(home.withExampleAndRules().renderer(), NOTHING_PAID, false)
                        .findings())
                .hasSize(1);
    }

    @Test
    void aStrictRenderRefusesErrorsAsItRefusesFaults() {
        Renderer renderer = home.withExampleAndRules().renderer();
        assertThatThrownBy(() -> render(renderer, NOTHING_PAID, true))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(RefusedException.Kind.BREAKS_RULES);
                    assertThat(refused.problems()).singleElement().satisfies(problem -> {
                        assertThat(problem.pointer()).isEqualTo("/amount");
                        assertThat(problem.message(Locale.ENGLISH)).endsWith("is 0.00; it should be at least 0.01.");
                    });
                });
    }

    @Test
    void aStrictRenderLetsWarningsPass() throws RefusedException {
        String json = FormHome.text("acceptance.json").replace("\"result\": \"已完成\"", "\"result\": null");
        assertThat(render(home.withExampleAndRules().renderer(), json, true).findings())
                .hasSize(1);
    }

    @Test
    void ofVeryManyErrorsAStrictRenderTellsAHundredAndCountsTheOthers() throws RefusedException {
        home.withExampleAndRules()
                .edit(RULES, "warning", "error")
                .edit("acceptance/schema.json", "\"maxItems\": 100", "\"maxItems\": 200");
        String rows = "{\"kind\": \"软件\", \"name\": \"模块\"},".repeat(103);
        String json = FormHome.text("acceptance.json").replace("\"items\": [", "\"items\": [" + rows);
        Renderer renderer = home.renderer();
        assertThat(findings(renderer, json)).hasSize(103);
        assertThatThrownBy(() -> render(renderer, json, true))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.problems()).hasSize(101);
                    assertThat(refused.problems().get(100).message(Locale.CHINESE))
                            .isEqualTo("另有 3 处问题没有列出。");
                });
    }

    @Test
    void changedRulesTakeEffectAtOnceWhereReloadIsOn() throws RefusedException {
        Renderer renderer = home.withExampleAndRules().reloadingRenderer();
        assertThat(findings(renderer, FormHome.text("acceptance.json"))).isEmpty();
        home.edit(RULES, "least: 0.01", "least: 2000000");
        assertThat(findings(renderer, FormHome.text("acceptance.json"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: required|kind: needed|3: kind must be one of amount, blanks, characters, covers, different, fixed-sum, garbled, grade, invisible, length,",
                "severity: error|severity: fatal|13: severity must be error, warning or info",
                "value: result|valeu: result|2: value is missing",
                "value: result|value: reslut|6: the schema has no /items/*/reslut",
                "value: /amount|value: /items/*/name|14: value must be one value, without *",
                "value: result|'value: result¶    when: {value: name, like: 是}'|7: when has one of below, is, misses and reaches beside value",
                "each: /items/*|each: /item/*|5: each must name rows of the form, as in /items/*; it is /item/*",
                "least: 0.01|least: true|15: least must be a text",
                "least: 0.01|tolerence: 1¶    least: 0.01|15: tolerence is not a setting of this rule; it has confidence,",
                "least: 0.01|mostly: 1|12: a range needs least, most or both",
                "'source: 镇财政所验收办法第 2 条'|'#'|11: source is missing",
                "', en: Say for each item what came of it.'|''|7: en is missing",
                "rules:|rule:|1: rules must be a list of rules",
                "rules:|'use: texts¶rules:'|1: use must be a list of files in shared/checks",
                "rules:|'use: [../texts]¶rules:'|1: use names files in shared/checks without their ending",
                "kind: range|kind: grade¶    by: /amount|12: form.yml must have a list of grades",
                "kind: range|kind: characters¶    ranges: [U+FF19-U+FF10]|13: U+FF19-U+FF10 is no range such as U+FF10-U+FF19",
                "kind: range|kind: characters¶    ranges: [U+FF10-FF19]|13: U+FF10-FF19 is no range such as U+FF10-U+FF19",
                "least: 0.01|least: 1e3|15: 1e3 is not a plain decimal",
            })
    void aFaultInTheRulesStopsTheStartAndIsNamedByItsLine(String piece, String replacement, String fault)
            throws IOException {
        home.withExampleAndRules();
        Path file = folder.resolve(RULES);
        Files.writeString(
                file, Files.readString(file).replaceFirst(Pattern.quote(piece), replacement.replace('¶', '\n')));
        assertThatThrownBy(home::renderer)
                .isInstanceOf(FormFolderException.class)
                .hasMessageContaining("acceptance/checks.yml:" + fault);
    }

    @Test
    void sharedRulesAreUsedByName() throws IOException, RefusedException {
        home.withExampleAndRules();
        Path file = folder.resolve(RULES);
        Files.writeString(file, "use: [texts]\n" + Files.readString(file));
        String json =
                Files.readString(FormHome.EXAMPLES.resolve("acceptance.json")).replace("操作培训两次", "操作培训２次");

        assertThat(findings(home.renderer(), json)).extracting(Finding::rule).contains("full-width-characters");
    }

    @Test
    void aSharedRuleOnAPlaceThatTheFormLacksStopsTheStart() throws IOException {
        home.withExampleAndRules();
        Path file = folder.resolve(RULES);
        Files.writeString(file, "use: [indicator-names]\n" + Files.readString(file));

        assertThatThrownBy(home::renderer)
                .isInstanceOf(FormFolderException.class)
                .hasMessageContaining("shared/checks/indicator-names.yml")
                .hasMessageContaining("/indicators/*");
    }
}
