package org.formpress.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.List;
import org.formpress.model.Alignment;
import org.formpress.model.CellStyle;
import org.formpress.model.Column;
import org.formpress.model.Document;
import org.formpress.model.PageSetup;
import org.formpress.model.Paragraph;
import org.formpress.model.SigningPlace;
import org.formpress.model.SigningPlace.Kind;
import org.formpress.model.Table;
import org.formpress.model.TableRules;
import org.formpress.model.Typography;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutReaderTest {

    @Test
    void rowsOfEqualLabelsShareOneCellAndOnlyInsideTheirParent() {
        Table table = (Table) read("""
                <layout title="试"><table columns="10 10 10">
                <row><label merge="equal">甲</label><label merge="equal">子</label><value>1</value></row>
                <row><label merge="equal">甲</label><label merge="equal">子</label><value>2</value></row>
                <row><label merge="equal">乙</label><label merge="equal">子</label><value>3</value></row>
                </table></layout>""").blocks().get(0);
        assertThat(table.bodyGrid().at(1, 0).row()).isZero();
        assertThat(table.bodyGrid().at(1, 1).row()).isZero();
        assertThat(table.bodyGrid().at(2, 1).row()).isEqualTo(2);
    }

    @Test
    void aSpareRowSharesNoValueButTheFormsOwnWords() {
        String spare = """
                <row><label merge="equal">绩效</label><value pointer="/a/%1$d/x" merge="equal"></value><value pointer="/a/%1$d/y"></value></row>
                """;
        String unnamed = spare.replace("y\"><", "y\">一<");
        Table table = (Table) read("<layout title=\"试\"><table columns=\"10 10 10\">"
                        + unnamed.formatted(0)
                        + unnamed.formatted(1)
                        + spare.formatted(2)
                        + spare.formatted(3)
                        + unnamed.formatted(4)
                        + "</table></layout>")
                .blocks()
                .get(0);
        for (int row = 0; row < 5; row++) {
            assertThat(table.bodyGrid().at(row, 0).row()).isZero();
            assertThat(table.bodyGrid().at(row, 1).row()).as("row %d", row).isEqualTo(row == 1 ? 0 : row);
        }
    }

    @Test
    void blanksRoundLabelsDoNotPartThemAndAreNotPrinted() {
        Table table = (Table) read("""
                <layout title="试"><table columns="10 10">
                <row><label merge="equal"> 甲 乙</label><value> 1</value></row>
                <row><label merge="equal">甲 乙\u3000</label><value>2</value></row>
                <row><label merge="equal">\u00A0甲 乙

                </label><value>3</value></row>
                <row><label merge="equal">甲乙</label><value>4</value></row>
                </table></layout>""").blocks().get(0);
        assertThat(table.bodyGrid().at(2, 0).row()).isZero();
        assertThat(table.bodyGrid().at(0, 0).cell().text().text()).isEqualTo("甲 乙");
        assertThat(table.bodyGrid().at(0, 1).cell().text().text()).isEqualTo(" 1");
        assertThat(table.bodyGrid().at(3, 0).row()).isEqualTo(3);
    }

    @Test
    void labelsOfATableWithoutRulesAreNotBold() {
        Document document = read("""
                <layout title="试">
                <table columns="10" rules="none"><row><label>甲</label></row></table>
                <table columns="10" rules="header"><row><label joins="below" text="stacked">甲</label></row></table>
                <table columns="10"><row><label>甲</label></row></table>
                </layout>""");
        assertThat(document.blocks())
                .extracting(block -> ((Table) block).rules())
                .containsExactly(TableRules.NONE, TableRules.HEADER, TableRules.GRID);
        assertThat(document.blocks())
                .extracting(block -> ((Table) block).bodyGrid().at(0, 0).cell().style())
                .containsExactly(
                        new CellStyle(Alignment.CENTER, false),
                        new CellStyle(Alignment.CENTER, true, true, true),
                        new CellStyle(Alignment.CENTER, true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    20 25.5             | 20.0 20.0-20.0, 25.5 25.5-25.5
                    25(20-31)           | 25.0 20.0-31.0
                    100 40-60 20-40     | 100.0 100.0-100.0, 49.0 40.0-60.0, 29.0 20.0-40.0
                    100(90-110) 78-90   | 100.0 90.0-110.0, 78.0 78.0-90.0
                    """)
    void columnsHaveWidthsAndRanges(String columns, String expected) {
        List<Column> read = ColumnsAttribute.read(columns, new PageSetup(210, 297, 16, 16, 16, 16));

        assertThat(read.stream().map(c -> c.width() + " " + c.min() + "-" + c.max()))
                .containsExactly(expected.split(", "));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    <tabel at="x.ftl:3"/> | x.ftl:3: <tabel> is not known here; allowed: heading, caption, paragraph, table, chart
                    <table at="x.ftl:4"/> | x.ftl:4: <table> needs the attribute columns
                    <table at="x.ftl:4" columns="10 zehn"/> | x.ftl:4: columns="10 zehn" is not known; allowed: widths in mm
                    <table at="x.ftl:4" columns="10(12-20)"><row at="x.ftl:5"><value at="x.ftl:6"/></row></table> | x.ftl:4: a column of 10.0 mm, 12.0 to 20.0: widths must be positive millimetres in order
                    <table at="x.ftl:4" columns="0"/> | x.ftl:4: a column of 0.0 mm, 0.0 to 0.0: widths must be positive millimetres in order
                    <table at="x.ftl:4" columns="100-120 80"/> | x.ftl:4: columns="100-120 80" make 180.0 to 200.0 mm, and the page has 178.0 mm
                    <table at="x.ftl:4" columns="10"><cell at="x.ftl:5"/></table> | x.ftl:5: <cell> is not known here; allowed: header, row
                    <table at="x.ftl:4" columns="10"><row at="x.ftl:5"><cell at="x.ftl:6"/></row></table> | x.ftl:6, cell 1 of the row at x.ftl:5: <cell> is not known here; allowed: label, value
                    <table at="x.ftl:4" columns="10 10"><row at="x.ftl:5"><value at="x.ftl:6"/></row></table> | x.ftl:5: row 1: column 2 has no cell
                    <table at="x.ftl:4" columns="10"><row at="x.ftl:5"><value at="x.ftl:6" align="middle"/></row></table> | x.ftl:6, cell 1 of the row at x.ftl:5: align="middle" is not known; allowed: start, center, end
                    <table at="x.ftl:4" columns="10"><row at="x.ftl:5"><label at="x.ftl:6" labels="all"/></row></table> | x.ftl:6, cell 1 of the row at x.ftl:5: labels="all" is not known; allowed: row, rows, column, nothing
                    <table at="x.ftl:4" columns="10"><row at="x.ftl:5"><value at="x.ftl:6" pointer="year"/></row></table> | x.ftl:6, cell 1 of the row at x.ftl:5: pointer "year" must start with "/" and have 2 to 64 characters
                    <table at="x.ftl:4" columns="10" rules="all"/> | x.ftl:4: rules="all" is not known; allowed: header, none
                    <table at="x.ftl:4" columns="10"><row at="x.ftl:5"><label at="x.ftl:6" joins="above"/></row></table> | x.ftl:6, cell 1 of the row at x.ftl:5: joins="above" is not known; allowed: below
                    <table at="x.ftl:4" columns="10"><row at="x.ftl:5"><label at="x.ftl:6" text="tall"/></row></table> | x.ftl:6, cell 1 of the row at x.ftl:5: text="tall" is not known; allowed: rich, stacked
                    <table at="x.ftl:4" columns="10"><row at="x.ftl:5">lost</row></table> | x.ftl:5: the text "lost" is outside any cell
                    <table at="x.ftl:4" columns="10"><row at="x.ftl:5"><value at="x.ftl:6" rows="0"/></row></table> | x.ftl:6, cell 1 of the row at x.ftl:5: a cell spans 1 columns and 0 rows; both must be at least 1
                    <paragraph at="x.ftl:4"><stamp name="unit"/></paragraph> | x.ftl:4: <stamp> is not known here; allowed: text, seal, signature
                    <paragraph at="x.ftl:4"><seal name="unit" height="42">盖章</seal></paragraph> | x.ftl:4: <seal> needs the attribute width
                    <paragraph at="x.ftl:4"><seal name="unit" width="0" height="42">盖章</seal></paragraph> | x.ftl:4: the place "unit" cannot be 0.0 × 42.0 mm
                    <paragraph at="x.ftl:4"><signature name="Head">签字：</signature></paragraph> | x.ftl:4: the name "Head" of a place to seal or sign must be
                    <paragraph at="x.ftl:4"><signature name="head"/></paragraph> | x.ftl:4: the place "head" needs words
                    <paragraph at="x.ftl:4"><signature name="a">甲</signature><signature name="a">乙</signature></paragraph> | x.ftl:4: two places to seal or sign have the name "a"
                    <heading at="x.ftl:4">甲 | x.ftl:4: from here on, the merged layout is not well-formed XML:
                    """)
    void aFaultIsToldByFileAndLine(String content, String message) {
        assertThatThrownBy(() -> read("<layout title=\"试\">" + content + "</layout>"))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aPlaceToSignIsBlanksBehindItsWords() {
        Paragraph line =
                (Paragraph) read("<layout title=\"试\"><paragraph size=\"10\">甲<signature name=\"head\">签字：</signature>"
                                + "<seal name=\"unit\" width=\"42\" height=\"40\">盖章：</seal>乙</paragraph></layout>")
                        .blocks()
                        .get(0);

        assertThat(line.text().text()).isEqualTo("甲签字：" + "\u3000".repeat(9) + "盖章：" + "\u3000".repeat(12) + "乙");
        assertThat(line.places())
                .containsExactly(
                        new SigningPlace(Kind.SIGNATURE, "head", "签字：", 4, 30, 10),
                        new SigningPlace(Kind.SEAL, "unit", "盖章：", 16, 42, 40));
        assertThat(line.leading()).isCloseTo(40 * PageSetup.POINTS_PER_MM, within(0.001));
    }

    @Test
    void aDocumentTypeIsRefused() {
        assertThatThrownBy(() -> read("<!DOCTYPE layout [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<layout title=\"试\"><heading>&x;</heading></layout>"))
                .isInstanceOf(TemplateException.class);
    }

    private static Document read(String layout) {
        return LayoutReader.read(
                new LayoutCursor(new StringReader(layout), "test.ftl", new TemplatePlaces()),
                new PageSetup(210, 297, 16, 16, 16, 16),
                new Typography(18, 11, 10, 13.5, 2.5, 2.5, 0.6, 19),
                pointer -> pointer.equals("/kind") ? List.of("新增项目", "延续项目") : List.of());
    }
}
