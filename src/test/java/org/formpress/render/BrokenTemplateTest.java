package org.formpress.render;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.formpress.form.FormFolderException;
import org.formpress.merge.TemplateException;
import org.formpress.write.OutputFormat;
import org.formpress.write.PageTemplateException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault in a template is told by its file, its line and its cell. */
class BrokenTemplateTest {

    private static final String LAYOUT = "acceptance/layout.ftl";
    private static final String PAGE = "acceptance/page.fo.ftl";

    @TempDir
    private Path folder;

    private FormHome home;

    @BeforeEach
    void openHome() {
        home = FormHome.in(folder).withExampleAndPage();
    }

    @Test
    void aRowWithAHoleIsNamedByItsLine() {
        home.edit(LAYOUT, "<label>供应商</label>", "");
        assertThatLayout().hasMessage("acceptance/layout.ftl:11: row 2: column 4 has no cell");
    }

    @Test
    void aHoleInAHeaderIsNamedByItsLine() {
        home.edit(LAYOUT, "<label labels=\"column\">内容</label>", "");
        assertThatLayout().hasMessage("acceptance/layout.ftl:21: row 1: column 3 has no cell");
    }

    @Test
    void aCellOutOfTheTableIsNamedByTheLineOfItsRow() {
        home.edit(LAYOUT, "<label>供应商</label>", "<label columns=\"3\">供应商</label>");
        assertThatLayout().hasMessageStartingWith("acceptance/layout.ftl:11: row 2, column 5: a cell of 1 columns");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <cell>验收意见</cell>                | <cell> is not known here; allowed: label, value
            <label colspan="2">验收意见</label>  | <label> has no attribute colspan; allowed: pointer, columns
            <label align="left">验收意见</label> | align="left" is not known; allowed: start, center, end
            <label columns="two">验收意见</label> | columns="two" is not known; allowed: a whole number from 1
            <label columns="0">验收意见</label>  | a cell spans 0 columns and 1 rows; both must be at least 1
            <label labels="all">验收意见</label> | labels="all" is not known; allowed: row, rows, column, nothing
            <label merge="up">验收意见</label>   | merge="up" is not known; allowed: equal
            <label text="html">验收意见</label>  | text="html" is not known; allowed: rich
            <label><b>验收</b>意见</label>       | only text is allowed here, not <b>
            <label pointer="x">验收意见</label>  | pointer "x" must start with "/"
            <label>验收意见                      | only text is allowed here, not <value>
            <label>验收&意见</label>             | the merged layout is not well-formed XML
            """)
    void aFaultyCellIsNamedByFileLineAndNumber(String cell, String fault) {
        home.edit(LAYOUT, "<label>验收意见</label>", cell);
        assertThatLayout()
                .hasMessageStartingWith("acceptance/layout.ftl:36, cell 1 of the row at acceptance/layout.ftl:35: ")
                .hasMessageContaining(fault);
    }

    @Test
    void aFaultyCellOfAMacroIsNamedByTheMacroAndByTheRowThatCallsIt() {
        home.edit(
                "shared/cells.ftl",
                "<#macro longText pointer value columns=1 rows=1><value ",
                "<#macro longText pointer value columns=1 rows=1><value x=\"\" ");
        assertThatLayout()
                .hasMessageStartingWith(
                        "shared/cells.ftl:7, cell 2 of the row at acceptance/layout.ftl:35: <value> has no");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <layout title=    | <layout name=     | acceptance/layout.ftl:2: <layout> has no attribute name
            columns="30 85 55" | columns="30mm 85 55" | acceptance/layout.ftl:19: columns="30mm 85 55" is not known; allowed: widths in mm
            columns="30 85 55" | columns="30 -85 55" | acceptance/layout.ftl:19: columns="30 -85 55" is not known; allowed: widths in mm
            <heading>         | <p>x</p><heading> | acceptance/layout.ftl:3: <p> is not known here; allowed: heading, caption, paragraph, table, chart
            keep="with-previous" | keep="together" | acceptance/layout.ftl:35: keep="together" is not known; allowed: with-previous
            </header>         | </header>旁注     | the text "旁注" is outside any cell
            """)
    void whatIsNoLayoutIsNamedByItsLine(String piece, String replacement, String message) {
        home.edit(LAYOUT, piece, replacement);
        assertThatLayout().hasMessageContaining(message);
    }

    @Test
    void aValueThatTheDataLacksIsNamedByTheMacroAndByTheLineThatCallsIt() {
        home.edit(LAYOUT, "data.supplier/>", "data.supplyer/>");
        assertThatLayout()
                .hasMessageStartingWith("shared/cells.ftl:3: When calling macro \"text\"")
                .hasMessageContaining("in template \"acceptance/layout.ftl\" at line 13");
    }

    @Test
    void aFaultyDirectiveIsNamedByItsLine() {
        home.edit(LAYOUT, "</#list>", "");
        assertThatLayout().hasMessageStartingWith("acceptance/layout.ftl:40: Unexpected end of file");
    }

    @Test
    void aFunctionSaysItselfWhatItMisses() {
        home.edit(LAYOUT, "data.amount!\"\"", "graded(5)");
        assertThatLayout()
                .hasMessageStartingWith(
                        "acceptance/layout.ftl:15: form.yml has no list of grades, but the layout calls");
    }

    @Test
    void aPageWithoutTheContentMarkIsNamed() {
        home.edit(PAGE, "      <page:content/>\n", "");
        assertThatPage().hasMessage("acceptance/page.fo.ftl:23: the flow is empty: <page:content/> must stand in it");
    }

    @Test
    void aPageWithTwoContentMarksIsNamed() {
        home.edit(PAGE, "<page:content/>", "<page:content/><page:content/>");
        assertThatPage()
                .hasMessage("acceptance/page.fo.ftl:2: a page template must have one <page:content/>, but this has 2");
    }

    @Test
    void aPageWithLessRoomThanTheSettingsSayIsNamed() {
        home.edit(PAGE, "margin-bottom=\"${page.bottom}mm\"", "margin-bottom=\"200mm\"");
        assertThatPage()
                .hasMessage(
                        "acceptance/page.fo.ftl:24: the page template leaves less room than the form's page setup says");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <fo:page-number/>       | <fo:page-numer/>       | :21: "fo:page-numer" is not a valid child of "fo:block"
            margin-top="${page.top}mm" | margin-top="wide"   | :6: Invalid property value encountered in margin-top="wide"
            xsl-region-after" role  | xsl-region-aft" role   | :20: The flow-name "xsl-region-aft"
            </fo:flow>              | </fo:flo>              | :24: The element type "fo:flow" must be terminated
            长征镇财政所            | <fo:external-graphic src="file:/x.png"/> | :18: Image not found. URI: file:/x.png
            长征镇财政所            | ༀ                      | no font has the character U+0F00
            <fo:page-sequence master | <fo:declarations/><fo:page-sequence master | :11: fo:declarations has no place
            </fo:page-sequence>     | </fo:page-sequence><fo:page-sequence master-reference="form"/> | one fo:page-sequence only
            ${pages}                | ${page}s               | acceptance/page.fo.ftl:21:
            """)
    void whatIsNoPageIsNamedByItsLine(String piece, String replacement, String fault) {
        home.edit(PAGE, piece, replacement);
        assertThatThrownBy(() -> home.render(OutputFormat.PDF))
                .hasMessageStartingWith("acceptance/page.fo.ftl:")
                .hasMessageContaining(fault);
    }

    @Test
    void faultySettingsAreNamedByTheirLineBeforeAnythingIsRendered() {
        home.edit("acceptance/form.yml", "top: 20", "top: wide");
        assertThatThrownBy(home::renderer)
                .isInstanceOf(FormFolderException.class)
                .hasMessageEndingWith("form.yml:7: page.top must be a number");
    }

    @Test
    void aFaultySchemaIsNamedByItsLineBeforeAnythingIsRendered() {
        home.edit("acceptance/schema.json", "\"supplier\": {", "\"supplier\" {");
        assertThatThrownBy(home::renderer)
                .isInstanceOf(FormFolderException.class)
                .hasMessageContaining("schema.json:10: ");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertThatLayout() {
        return assertThatThrownBy(() -> home.render(OutputFormat.HTML)).isInstanceOf(TemplateException.class);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertThatPage() {
        return assertThatThrownBy(() -> home.render(OutputFormat.PDF)).isInstanceOf(PageTemplateException.class);
    }
}
