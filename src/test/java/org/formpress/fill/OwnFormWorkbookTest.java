package org.formpress.fill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.formpress.bounds.FileBounds;
import org.formpress.fill.read.FilledForm;
import org.formpress.fill.read.WorkbookReader;
import org.formpress.fill.write.EmptyWorkbook;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;
import org.formpress.form.FormFolderException;
import org.formpress.home.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFormWorkbookTest {

    private static final String SETTINGS = """
            id: works
            title: 工程表
            titleEn: Works
            edition: "1"
            page: {width: 210, height: 297, top: 16, right: 16, bottom: 16, left: 16}
            type: {title: 18, caption: 11, body: 10, leading: 13.5, paddingAcross: 2.5, paddingAlong: 2.5, rule: 0.6, minRowHeight: 19}
            book: {project: /site/name}
            sheets: {/parts: 分项}
            """;

    private static final String SCHEMA = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "title": "工程表", "type": "object", "required": ["form", "site"],
              "properties": {
                "form": {"const": "works"},
                "site": {"title": "工程", "type": "object", "required": ["name", "kind"], "properties": {
                  "name": {"title": "名称", "type": "string"},
                  "kind": {"title": "类别", "type": "string", "enum": ["新建", "改建", "扩建"]},
                  "tags": {"title": "标签", "type": "array", "items": {"type": "string"}}
                }},
                "public": {"title": "公开", "type": "boolean"},
                "序号": {"title": "序号", "type": "integer"},
                "parts": {"title": "分部分项", "type": "array", "items": {"type": "object", "properties": {
                  "name": {"title": "名称", "type": "string"},
                  "length": {"title": "长度", "type": "number", "minimum": 0},
                  "tests": {"title": "检测", "type": "array", "items": {"type": "object", "properties": {
                    "on": {"title": "日期", "$ref": "#/$defs/date"},
                    "by": {"title": "单位", "type": "string"}
                  }}}
                }}}
              },
              "$defs": {"date": {"type": ["string", "null"]}}
            }
            """;

    private static final JsonNode DATA = Forms.tree("""
            {"form": "works", "site": {"name": "修路", "kind": "新建", "tags": ["一期", "重点"]}, "public": true, "序号": 7,
             "parts": [
               {"name": "路基", "length": 1.5, "tests": [{"on": "2024-01-31", "by": "甲"}, {"by": "乙"}]},
               {"name": "路面", "tests": [{"by": "丙"}]}
             ]}
            """.getBytes(UTF_8));

    @TempDir
    private Path folder;

    private FormCatalogue catalogue;
    private Form form;

    @BeforeEach
    void loadTheForm() throws IOException {
        catalogue = load(SETTINGS, SCHEMA);
        form = catalogue.form("works").orElseThrow();
    }

    private FormCatalogue load(String settings, String schema) throws IOException {
        Path own = Files.createDirectories(folder.resolve("works"));
        Files.writeString(own.resolve("form.yml"), settings);
        Files.writeString(own.resolve("schema.json"), schema);
        return FormCatalogue.load(
                new Home(folder, Home.packed().fonts(), Home.packed().samples()));
    }

    @Test
    void listsWithinListsHaveSheetsAndAllComesBack() throws Exception {
        byte[] file = EmptyWorkbook.of(form, List.of(DATA, DATA));
        Clerk clerk = Clerk.of(file);

        assertThat(clerk.workbook().getNumberOfSheets()).isEqualTo(4);
        assertThat(clerk.cell(clerk.place("检测", "分项序号", 7)).getNumericCellValue())
                .isEqualTo(2);
        List<FilledForm> read = read(file);
        assertThat(read).hasSize(2).allSatisfy(filled -> {
            assertThat(Forms.problems(filled)).isEmpty();
            assertThat(Forms.meaning(Forms.tree(filled.json()))).isEqualTo(Forms.meaning(DATA));
        });
    }

    @Test
    void enumerationsAreOffered() {
        Clerk clerk = Clerk.of(EmptyWorkbook.of(form, List.of()));

        List<List<String>> lists = clerk.sheet("项目").getDataValidations().stream()
                .map(DataValidation::getValidationConstraint)
                .filter(constraint -> constraint.getExplicitListValues() != null)
                .map(constraint -> List.of(constraint.getExplicitListValues()))
                .toList();

        assertThat(lists).containsExactly(List.of("新建", "改建", "扩建"), List.of("是", "否"));
    }

    @Test
    void aTickIsChosenFromAListOrLeftOut() throws Exception {
        String before = "\"public\": {\"title\": \"公开\", ";
        catalogue = load(
                SETTINGS,
                SCHEMA.replace(before, "\"done\": {\"title\": \"已完工\", \"enum\": [\"\", \"√\", null]}, " + before));
        form = catalogue.form("works").orElseThrow();
        Clerk clerk = Clerk.of(EmptyWorkbook.of(form, List.of(DATA, DATA)));
        clerk.type("项目", "已完工", 6, "√");

        assertThat(clerk.sheet("项目").getDataValidations())
                .extracting(DataValidation::getValidationConstraint)
                .anyMatch(constraint -> Arrays.equals(constraint.getExplicitListValues(), new String[] {"√"}));
        assertThat(read(clerk.bytes()))
                .extracting(
                        Forms::problems,
                        filled -> Forms.tree(filled.json()).path("done").asText(""))
                .containsExactly(tuple(List.of(), ""), tuple(List.of(), "√"));
    }

    @Test
    void aValueThatIsCalledLikeAKeyHasAnotherHeader() {
        Clerk clerk = Clerk.of(EmptyWorkbook.of(form, List.of()));

        assertThat(clerk.cell("项目!A4").getStringCellValue()).isEqualTo("序号");
        assertThat(clerk.cell(clerk.place("项目", "序号/序号", 4)).getColumnIndex()).isPositive();
    }

    @Test
    void aRowOfAListThatIsNotThereIsNamed() throws Exception {
        Clerk clerk = Clerk.of(EmptyWorkbook.of(form, List.of(DATA)));
        clerk.type("检测", "分项序号", 6, 3);
        clerk.type("项目", "公开", 5, "也许");

        assertThat(Forms.problems(read(clerk.bytes()).get(0)))
                .containsExactlyInAnyOrder(
                        clerk.place("检测", "分项序号", 6) + " /parts/0/tests unknown-row",
                        clerk.place("项目", "公开", 5) + " /public wrong-type");
    }

    @Test
    void aMisspeltListInTheSettingsIsRefused() {
        assertThatThrownBy(() -> load(SETTINGS.replace("/parts", "/part"), SCHEMA))
                .isInstanceOf(FormFolderException.class)
                .hasMessageContaining("/part");
    }

    private List<FilledForm> read(byte[] file) throws Exception {
        List<FilledForm> forms = new ArrayList<>();
        Iterator<FilledForm> all = new WorkbookReader(() -> catalogue, FileBounds.DEFAULT, any -> List.of()).read(file);
        all.forEachRemaining(forms::add);
        return forms;
    }
}
