package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.formpress.cli.Program.Run;
import org.formpress.fill.Clerk;
import org.formpress.fill.Forms;
import org.formpress.fill.LargeWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class WorkbookIT {

    @TempDir
    private Path folder;

    @Test
    void aWorkbookIsWrittenFilledInAndMadeABooklet() throws IOException {
        Run written = Program.in(folder).run("workbook", "self-evaluation", "-o", "out/填报.xlsx");
        assertThat(written.status()).as(written.err()).isZero();
        assertThat(written.out()).containsExactly("out/填报.xlsx");

        Path file = folder.resolve("out/填报.xlsx");
        Files.write(
                file,
                Clerk.of(Files.readAllBytes(file))
                        .fill(Forms.tree(Files.readAllBytes(Program.sample("self-evaluation"))))
                        .bytes());
        Run made = Program.in(folder).run("booklet", "out/填报.xlsx", "-o", "汇编.pdf");

        assertThat(made.status()).as(made.err()).isZero();
        assertThat(folder.resolve("汇编.pdf")).isNotEmptyFile();
    }

    @Test
    void fiveHundredProjectsWithFourThousandIndicatorsBecomeABookletInASmallHeap() throws IOException {
        Files.write(folder.resolve("全镇.xlsx"), LargeWorkbook.bytes());

        Run made = Program.in(folder).java(List.of("-Xmx160m"), Program.JAR).run("booklet", "全镇.xlsx", "-o", "汇编.pdf");

        assertThat(made.status()).as(made.err()).isZero();
        assertThat(made.err()).contains("共 500 张表，其中 0 张有误");
        assertThat(folder.resolve("汇编.pdf")).isNotEmptyFile();
    }

    @Test
    void faultsNameFileAndCell() throws IOException {
        Path file = folder.resolve("a.xlsx");
        Program.in(folder).run("workbook", "self-evaluation", "-o", "a.xlsx");
        Clerk clerk = Clerk.of(Files.readAllBytes(file))
                .fill(Forms.tree(Files.readAllBytes(Program.sample("self-evaluation"))));
        Files.write(file, clerk.type("指标", "得分", 6, "十分").bytes());

        Run refused = Program.in(folder).run("booklet", "a.xlsx", "-o", "b.pdf");
        clerk.cell("指标!Z4").setCellValue("备注");
        Files.write(file, clerk.bytes());
        Run unread = Program.in(folder).run("booklet", "a.xlsx", "-o", "b.pdf");

        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("a.xlsx:5: 居村党群服务站标准化建设: 指标!I6: /indicators/1/score 得分: ");
        assertThat(unread.status()).isEqualTo(1);
        assertThat(unread.err()).contains("a.xlsx: 指标!Z4: 不认识表头“备注”");
    }

    @Test
    void withoutANameTheFileIsNamedAfterTheForm() throws IOException {
        Run written = Program.in(folder).run("workbook", "target-declaration");
        Run unknown = Program.in(folder).run("workbook", "target");

        assertThat(written.out()).containsExactly("申报表-批量填报.xlsx");
        assertThat(folder.resolve("申报表-批量填报.xlsx")).isNotEmptyFile();
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("target", "target-declaration", "self-evaluation");
    }
}
