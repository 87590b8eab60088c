package org.formpress.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.formpress.Sample;
import org.formpress.problem.RefusedException;
import org.formpress.prove.pdf.PdfForm;
import org.formpress.prove.pdf.PdfPage;
import org.formpress.prove.pdf.PdfReader;
import org.formpress.write.OutputFormat;
import org.formpress.write.html.HtmlReader;
import org.formpress.write.word.DocxReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form is a folder: files alone make one, and change one. */
class FormFolderTest {

    private static final List<String> CELLS = List.of(
            "项目名称",
            "智慧党建平台二期",
            "供应商",
            "上海某信息技术有限公司",
            "合同金额(元)",
            "1,280,000.00",
            "类别",
            "内容",
            "验收结果",
            "软件",
            "组织生活模块",
            "合格",
            "数据看板",
            "合格",
            "服务",
            "操作培训两次",
            "已完成",
            "验收意见",
            "按合同完成，同意验收。\n1. 运维期一年\n2. 余款按约支付");

    @TempDir
    private Path folder;

    private FormHome home;

    @BeforeEach
    void openHome() {
        home = FormHome.in(folder);
    }

    @Test
    void aFolderOfThreeFilesIsAFormInHtml() {
        HtmlReader html = new HtmlReader(home.withExample().render(OutputFormat.HTML));
        assertThat(html.tables().stream()
                        .flatMap(table -> table.cells().stream().map(HtmlReader.ReadCell::text)))
                .containsExactlyElementsOf(CELLS);
        assertThat(html.page().title()).isEqualTo("项目验收单-智慧党建平台二期");
        assertThat(html.page().text()).contains("验收日期：2025-06-30");
    }

    @Test
    void aFolderOfThreeFilesIsAFormInWord() {
        DocxReader docx = new DocxReader(home.withExample().render(OutputFormat.DOCX));
        assertThat(docx.tables().stream()
                        .flatMap(table -> table.cells().stream().map(DocxReader.ReadCell::text)))
                .containsExactlyElementsOf(CELLS);
        assertThat(docx.paragraphs()).containsExactly("项目验收单", "验收日期：2025-06-30");
    }

    @Test
    void aFolderOfThreeFilesIsAFormInPdf() {
        String text = PdfText.of(home.withExample().render(OutputFormat.PDF));
        for (String cell : CELLS) {
            assertThat(text).contains(cell.split("\n"));
        }
        assertThat(text).contains("项目验收单", "验收日期：2025-06-30", "第 1 页 共 1 页");
    }

    @Test
    void cellsThatMergeUpAreOneCellWithThePointerOfTheFirst() {
        HtmlReader html = new HtmlReader(home.withExample().render(OutputFormat.HTML));
        assertThat(html.tables().get(1).cells())
                .filteredOn(cell -> cell.text().equals("软件"))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.rowSpan()).isEqualTo(2);
                    assertThat(cell.pointer()).contains("/items/0/kind");
                });
    }

    @Test
    void dataIsCheckedAgainstTheSchemaInTheFolder() {
        Renderer renderer = home.withExample().renderer();
        String json = FormHome.text("acceptance.json").replace("1280000", "\"一百万\"");
        assertThatThrownBy(() -> new FormChecker(renderer).check(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.pointer()).isEqualTo("/amount");
                                    assertThat(problem.message(Locale.CHINESE)).contains("合同金额", "一百万");
                                }));
    }

    @Test
    void aPageOfItsOwnHasItsHeaderAndItsFooter() {
        String text = PdfText.of(home.withExampleAndPage().render(OutputFormat.PDF));
        assertThat(text).contains("长征镇财政所 · 智慧党建平台二期", "— 1 / 1 —", "项目验收单").doesNotContain("第 1 页");
    }

    @Test
    void aPageOfItsOwnPrintsTheWatermarkOfTheForm() {
        home.withExampleAndPage().edit("acceptance/form.yml", "\n# mm", "\nwatermark: 内部资料\n# mm");
        assertThat(PdfText.of(home.render(OutputFormat.PDF))).contains("内部资料");
    }

    @Test
    void aTownChangesMarginsAndWatermarkOfAFormThatComesWithFormpress() {
        home.withProfiles()
                .withShipped("self-evaluation")
                .edit("self-evaluation/form.yml", "\n# mm", "\nwatermark: 征求意见稿\n# mm")
                .edit(
                        "self-evaluation/form.yml",
                        "top: 16, right: 16, bottom: 16, left: 16",
                        "top: 40, right: 10, bottom: 16, left: 22");
        byte[] pdf = FormHome.render(
                home.renderer(), Sample.named("self-evaluation/typical").json(), OutputFormat.PDF);
        assertThat(PdfText.of(pdf)).contains("征求意见稿");
        PdfForm read = PdfReader.read(pdf);
        assertThat(left(read)).isCloseTo(points(22), within(1.0));
        assertThat(top(read)).isLessThan(read.layout().get(0).height() - points(40));
    }

    private static double points(double millimetres) {
        return millimetres * 72 / 25.4;
    }

    private static double left(PdfForm pdf) {
        return pdf.layout().get(0).strokes().stream()
                .mapToDouble(PdfPage.Stroke::x1)
                .min()
                .orElseThrow();
    }

    private static double top(PdfForm pdf) {
        return pdf.layout().get(0).strokes().stream()
                .mapToDouble(PdfPage.Stroke::y1)
                .max()
                .orElseThrow();
    }

    @Test
    void aChangedLayoutTakesEffectAtOnceWhereReloadIsOn() {
        Renderer renderer = home.withExample().reloadingRenderer();
        assertThat(PdfText.of(FormHome.render(renderer, OutputFormat.PDF))).contains("供应商");
        home.edit("acceptance/layout.ftl", "<label>供应商</label>", "<label>承建单位</label>");
        assertThat(PdfText.of(FormHome.render(renderer, OutputFormat.PDF)))
                .contains("承建单位")
                .doesNotContain("供应商");
    }

    @Test
    void changedSettingsAndSharedTemplatesTakeEffectAtOnceWhereReloadIsOn() {
        Renderer renderer = home.withExample().reloadingRenderer();
        FormHome.render(renderer, OutputFormat.PDF);
        home.edit("acceptance/form.yml", "title: 项目验收单", "title: 工程验收单")
                .edit("shared/page.fo.ftl", "第 <fo:", "页次 <fo:");
        assertThat(PdfText.of(FormHome.render(renderer, OutputFormat.PDF))).contains("工程验收单", "页次 1 页");
    }

    @Test
    void aChangedLayoutWaitsForTheNextStartWhereReloadIsOff() {
        Renderer renderer = home.withExample().renderer();
        FormHome.render(renderer, OutputFormat.HTML);
        home.edit("acceptance/layout.ftl", "<label>供应商</label>", "<label>承建单位</label>");
        assertThat(new String(FormHome.render(renderer, OutputFormat.HTML), StandardCharsets.UTF_8))
                .contains("供应商");
    }
}
