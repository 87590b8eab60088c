package org.formpress.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.read.Looks.SELF;
import static org.formpress.read.Looks.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.formpress.Project;
import org.formpress.compare.Comparison;
import org.formpress.compare.ComparisonJson;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;
import org.formpress.write.word.DocxFile;
import org.formpress.write.word.LibreOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** What stands in an edited file around its form: told of, and no data. */
class OutsideTextTest {

    private static final byte[] WORD = Files.docx(SELF);

    private static final String NOTE = "<w:p><w:r><w:t>填表人：张三 日期：2024年5月1日</w:t></w:r></w:p>";
    private static final String TABLE = """
            <w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>
            <w:tr><w:tc><w:p><w:r><w:t>负责人（签字）</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2024</w:t></w:r></w:p></w:tc></w:tr>
            </w:tbl>""";
    private static final String TEXT_BOX = """
            <mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing>
            <wps:txbx xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:txbxContent><w:p><w:r><w:t>内部资料</w:t></w:r></w:p>
            </w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:txbxContent></w:pict>
            </mc:Fallback></mc:AlternateContent>""";
    private static final String PICTURE = "<w:drawing><wp:inline xmlns:wp='"
            + "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'><wp:docPr id='1' name='图片 1'/></wp:inline></w:drawing>";

    /** Inserts XML before the title, between title and table, between or after the tables. */
    private static byte[] word(String place, String xml) {
        return new DocxFile(WORD).with("word/document.xml", document -> insert(document, place, xml));
    }

    private static String insert(String document, String place, String xml) {
        int first = document.indexOf("<w:tbl>");
        int at = switch (place) {
            case "start" -> document.indexOf("<w:body>") + "<w:body>".length();
            case "above" -> first;
            case "between" -> document.indexOf("</w:tbl>") + "</w:tbl>".length();
            default -> document.lastIndexOf("</w:tbl>") + "</w:tbl>".length();
        };
        return document.substring(0, at) + xml + document.substring(at);
    }

    /** The one remark on what is outside; the data is as it was. */
    private static Finding outside(byte[] file) {
        Extracted extracted = Files.extract(file);
        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.data()).isEqualTo(Files.data(SELF));
        List<Finding> found = extracted.findings().stream()
                .filter(finding -> finding.rule().equals("outside-form"))
                .toList();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).hint(Locale.CHINESE)).isNotEmpty();
        return found.get(0);
    }

    @ParameterizedTest
    @CsvSource({"start,表格上方", "above,表格上方", "between,第 1 个表格之后", "below,第 2 个表格之后"})
    void aNoteAnywhereAroundTheTablesIsToldOf(String place, String told) {
        assertThat(outside(word(place, NOTE)).message(Locale.CHINESE)).contains(told, "填表人：张三 日期：2024年5月1日");
    }

    @ParameterizedTest
    @CsvSource({"above,表格上方", "between,第 1 个表格之后", "below,第 2 个表格之后"})
    void soIsATableOfAnotherKind(String place, String told) {
        String table = place.equals("above") ? TABLE + "<w:p/>" : "<w:p/>" + TABLE + "<w:p/>";

        Finding finding = outside(word(place, table));

        assertThat(finding.message(Locale.CHINESE)).contains(told, "负责人（签字） | 2024");
        assertThat(finding.message(Locale.ENGLISH)).contains("is no part of the form");
    }

    @ParameterizedTest
    @CsvSource({"start", "above", "between", "below"})
    void soAreTextBoxesAndPicturesWithTheirTextOrName(String place) {
        assertThat(outside(word(place, "<w:p><w:r>" + TEXT_BOX + "</w:r></w:p>"))
                        .message(Locale.CHINESE))
                .contains("内部资料")
                .doesNotContain("旧");
        assertThat(outside(word(place, "<w:p><w:r>" + PICTURE + "</w:r></w:p>")).message(Locale.CHINESE))
                .contains("图片 1");
    }

    @Test
    void aTextBoxThatIsAnchoredAtTheTitleIsToldOfAndTheTitleIsRead() {
        byte[] file = new DocxFile(WORD)
                .with("word/document.xml", xml -> xml.replaceFirst("</w:r>", "</w:r><w:r>" + TEXT_BOX + "</w:r>"));

        assertThat(outside(file).message(Locale.CHINESE)).contains("内部资料");
    }

    @Test
    void aTextBoxInACellIsRefused() {
        assertThat(refused(Looks.word("/indicators/1/score", Looks.run("", "9") + "<w:r>" + TEXT_BOX + "</w:r>"))
                        .code())
                .isEqualTo("file.content");
    }

    @ParameterizedTest
    @CsvSource({"start", "above", "between", "below"})
    void emptyParagraphsAreNotWorthAWord(String place) {
        assertThat(Files.extract(word(place, "<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>")).findings().stream()
                        .map(Finding::rule))
                .doesNotContain("outside-form");
    }

    @Test
    void aLongNoteIsQuotedShortly() {
        String note = NOTE.replace("张三", "张".repeat(500));

        assertThat(outside(word("below", note)).message(Locale.CHINESE).length())
                .isLessThan(120);
    }

    @Test
    void manyNotesAreToldOfTogetherFromTheTwentiethOn() {
        Extracted extracted = Files.extract(word("below", NOTE.repeat(1000)));

        assertThat(extracted.findings().stream()
                        .filter(finding -> finding.rule().equals("outside-form")))
                .hasSize(20);
    }

    @Test
    void aTableThatMayHoldRowsOfTheFormIsRefused() {
        assertThat(refused(word("below", "<w:p/>" + indicators())).code()).isEqualTo("file.blocks.tables");
        assertThat(refused(word(
                                "below",
                                "<w:p/>" + TABLE.replace("<w:tr>", "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>")))
                        .code())
                .isEqualTo("file.blocks.tables");
    }

    /** A table with eight columns, as that of the indicators has. */
    private static String indicators() {
        StringBuilder table = new StringBuilder("<w:tbl><w:tblGrid>" + "<w:gridCol/>".repeat(9) + "</w:tblGrid><w:tr>");
        return table.append("<w:tc><w:p/></w:tc>".repeat(8))
                .append("</w:tr></w:tbl>")
                .toString();
    }

    @Test
    void contentOfWhichNobodyKnowsWhatItShowsIsRefused() {
        assertThat(refused(word("below", "<w:altChunk/>")).code()).isEqualTo("file.blocks.text");
    }

    @Test
    void aLineLikeTheYearIsNotMistakenForIt() {
        String other = "<w:p><w:r><w:t>(2019 年度)</w:t></w:r></w:p>";
        assertThat(outside(word("start", other)).message(Locale.CHINESE)).contains("(2019 年度)");

        WordEdit edit = new WordEdit(word("above", other));
        for (String anchor : List.of("tag", "bookmarkStart", "bookmarkEnd")) {
            Element caption = WordEdit.above(edit.bookmarks().get(0), "p");
            WordEdit.all(caption, anchor).forEach(mark -> mark.getParentNode().removeChild(mark));
        }
        assertThat(refused(edit.save()).code()).isEqualTo("file.blocks.text");
    }

    @Test
    void theYearMayBeChangedBesideANote() {
        WordEdit edit = new WordEdit(word("above", NOTE));
        Element caption = WordEdit.above(edit.bookmarks().get(0), "p");
        WordEdit.all(caption, "t").stream()
                .filter(text -> text.getTextContent().matches("\\d+"))
                .forEach(text -> text.setTextContent("2025"));

        assertThat(Files.extract(edit.save()).data().at("/year").asInt()).isEqualTo(2025);
    }

    @Test
    void aComparisonTellsOfItWithTheFileThatHasIt() throws RefusedException {
        Comparison comparison = Project.renderer().compare(SELF.json(), word("below", NOTE));

        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.findings()).extracting(Finding::rule).containsExactly("outside-form");
        assertThat(comparison.findings()).extracting(Finding::pointer).containsExactly("/to");
        assertThat(new String(ComparisonJson.of(comparison, Locale.CHINESE), UTF_8))
                .contains("填表人：张三", "\"findings\"");
    }

    @Test
    void aPageTellsOfItToo() {
        assertThat(outside(page("<p>填表人：张三</p>", true)).message(Locale.CHINESE)).contains("填表人：张三");
        assertThat(outside(page("附言", false)).message(Locale.CHINESE)).contains("第 2 个表格之后", "附言");
        assertThat(outside(page("<ul><li>说明</li></ul>", true)).message(Locale.CHINESE))
                .contains("说明");
        assertThat(outside(page("<img alt=章 src='data:image/png;base64,'>", true))
                        .message(Locale.CHINESE))
                .contains("img");
        assertThat(outside(page("<table><tr><td>签字</td><td>日期</td></tr></table>", true))
                        .message(Locale.CHINESE))
                .contains("签字 | 日期");
        assertThat(outside(page("<div><table><tr><td>签字</td></tr></table></div>", true))
                        .message(Locale.CHINESE))
                .contains("签字");
        HtmlEdit caption = new HtmlEdit(SELF);
        caption.all("table").get(1).prepend("<caption>单位：元</caption>");
        assertThat(outside(caption.save()).message(Locale.CHINESE)).contains("第 1 个表格之后", "单位：元");
    }

    private static byte[] page(String html, boolean besideForm) {
        HtmlEdit edit = new HtmlEdit(SELF);
        if (besideForm) {
            edit.page().body().append(html);
        } else {
            edit.page().selectFirst("main").append(html);
        }
        return edit.save();
    }

    @Test
    void tablesThatAPageHasInABoxAreRead() {
        HtmlEdit edit = new HtmlEdit(SELF);
        edit.all("table").forEach(table -> table.wrap("<div class=scroller></div>"));

        assertThat(Files.extract(edit.save()).changes()).isEmpty();
    }

    @Test
    @Tag("office")
    void filesThatLibreofficeSavedTellTheSame() {
        List<byte[]> files = new ArrayList<>();
        for (String place : List.of("start", "above", "between", "below")) {
            files.add(word(place, NOTE));
            files.add(word(place, "<w:p/>" + TABLE + "<w:p/>"));
        }
        files.add(word("below", "<w:p/>" + NOTE));
        for (byte[] saved : LibreOffice.saveAgain(files)) {
            assertThat(outside(saved).message(Locale.CHINESE)).containsAnyOf("填表人：张三", "负责人（签字）");
        }
    }
}
