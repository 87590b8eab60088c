package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.formpress.cli.Program.Run;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class CheckIT {

    private static final String UNFIT = "{\"form\": \"target-declaration\", \"year\": true}";

    @TempDir
    private Path folder;

    @Test
    void givesAVerdictForEveryFile() {
        String sample = Program.sample("self-evaluation").toString();

        Run run = Program.in(folder).run("check", sample);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).singleElement().asString().startsWith(sample + ": ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tellsEveryFaultInChinese() {
        Run run = Program.in(folder).reading(UNFIT).run("check", "-");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("<stdin>: /year 年度: ", "<stdin>: /projectName 项目名称: ", "提示：");
    }

    @Test
    void tellsEveryFaultInEnglishWhenAsked() {
        Run run = Program.in(folder).reading(UNFIT).run("check", "--lang", "en", "-");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("<stdin>: /year 年度: ", "Hint: ").doesNotContain("提示");
    }

    @Test
    void aFormThatContradictsItselfIsAtFault() throws IOException {
        String contradiction = Files.readString(Program.sample("self-evaluation"))
                .replace("\"totalWeight\": 100", "\"totalWeight\": 99");

        Run run = Program.in(folder).reading(contradiction).run("check", "-");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).containsExactly("<stdin>: 错误 1 处，警告 0 处，提示 0 处");
        assertThat(run.err()).startsWith("<stdin>: /totalWeight 总分(分值): 【错误】");
    }

    @Test
    void fillsInWhatFollowsAndPrintsTheDataAlone() throws IOException {
        String open = Files.readString(Program.sample("self-evaluation"))
                .replace("\"totalWeight\": 100.00", "\"totalWeight\": null");

        Run run = Program.in(folder).reading(open).run("check", "--fill", "-");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .singleElement()
                .asString()
                .startsWith("{\"form\":")
                .contains("\"totalWeight\":100");
        assertThat(run.err()).contains("<stdin>: /totalWeight 总分(分值): 填入 100", "规则 total-weight", "<stdin>: 填入 1 处");
    }

    @Test
    void formsOfOneProjectAreCheckedAgainstEachOther() throws IOException {
        String form = Files.readString(Program.sample("self-evaluation"));
        String declared =
                """
                {"form": "target-declaration", "year": %s, "projectName": "%s", "supervisingDepartment": "乙", "implementingUnit": "%s",
                 "plannedStartDate": "2020-01-01", "plannedEndDate": "2030-12-31", "funding": {"annual": {"total": 1}}, "indicators": []}""".formatted(value(form, "year"), value(form, "projectName"), value(form, "implementingUnit"));
        Files.writeString(folder.resolve("a.json"), declared);
        Files.writeString(folder.resolve("b.json"), form);

        Run run = Program.in(folder).run("check", "a.json", "b.json");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).hasSize(2);
        assertThat(run.err()).contains("b.json: /funding/total/initialBudget", "（第 1 份）里“年度资金申请总额”是 1.00 元");
    }

    private static String value(String json, String name) {
        return json.replaceFirst("(?s).*?\"" + name + "\": \"?([^\",]*).*", "$1");
    }

    @Test
    void aWrongArgumentIsAFaultOfUsage() {
        Run run = Program.in(folder).run("check", "--frmat", "a.json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--frmat", "formpress check --help");
    }

    @Test
    void formsAreListedWithTheirTitles() {
        Run run = Program.in(folder).run("forms");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .anySatisfy(
                        line -> assertThat(line).startsWith("self-evaluation ").endsWith("财政项目支出绩效自评表"))
                .anySatisfy(line -> assertThat(line).startsWith("target-declaration "));
    }

    @Test
    void theVersionIsThatOfTheProject() {
        Run run = Program.in(folder).run("--version");

        assertThat(run.status()).isZero();
        assertThat(run.out().get(0)).matches("FormPress \\d+\\.\\d+\\.\\d+.*");
    }
}
