package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.read.Looks.read;
import static org.formpress.read.Looks.refused;
import static org.formpress.read.Looks.run;
import static org.formpress.read.Looks.word;

import java.util.Map;
import org.formpress.problem.Problem;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What the paragraph, the cell, the row and the table around a text make of it in Word. */
class CellLookTest {

    private static final String SCORE = "/indicators/1/score";

    /** A score in a paragraph with properties of its own. */
    private static byte[] paragraph(String name, String attributes) {
        WordEdit edit = new WordEdit(word(SCORE, run("", "11")));
        Element paragraph = WordEdit.all(edit.cell(SCORE), "p").get(0);
        if (WordEdit.children(paragraph, "pPr").isEmpty()) {
            paragraph.insertBefore(edit.element("pPr"), paragraph.getFirstChild());
        }
        add(edit, WordEdit.children(paragraph, "pPr").get(0), name, attributes);
        return edit.save();
    }

    private static Element add(WordEdit edit, Element parent, String name, String attributes) {
        WordEdit.children(parent, name).forEach(parent::removeChild);
        Element property = edit.element(name);
        for (String attribute : attributes.isEmpty() ? new String[0] : attributes.split(" ", -1)) {
            String[] pair = attribute.split("=", 2);
            property.setAttributeNS(WordEdit.W, "w:" + pair[0], pair[1]);
        }
        parent.appendChild(property);
        return property;
    }

    private static Problem problem(byte[] file) {
        Problem problem = refused(file);
        assertThat(problem.pointer()).isEqualTo(SCORE);
        return problem;
    }

    @ParameterizedTest
    @CsvSource({
        "framePr,w=1000 hSpace=180,file.content,frame",
        "bidi,'',file.content,bidi",
        "spacing,line=20 lineRule=exact,file.look.hidden,11",
        "ind,left=20000,file.look.hidden,11",
        "ind,left=-3000,file.look.hidden,11",
        "ind,firstLine=-5000,file.look.hidden,11",
        "ind,hanging=5000,file.look.hidden,11",
        "collapsed,'',file.look.hidden,11",
    })
    void aParagraphThatMovesOrHidesItsTextIsRefused(String name, String attributes, String code, String what) {
        Problem problem = problem(paragraph(name, attributes));

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.arguments()).contains(what);
        assertThat(problem(styled("paragraph", name, attributes)).code()).isEqualTo(code);
    }

    private static byte[] styled(String type, String name, String attributes) {
        String property = "<w:" + name + " " + attributes.replaceAll("(\\S+)=(\\S+)", "w:$1='$2'") + "/>";
        String style = "<w:style w:type='" + type + "' w:styleId='Odd'><w:pPr>" + property + "</w:pPr></w:style>";
        return new DocxFile(paragraph("pStyle", "val=Odd"))
                .with("word/styles.xml", xml -> xml.replace("</w:styles>", style + "</w:styles>"));
    }

    @ParameterizedTest
    @CsvSource({
        "bidi,val=0",
        "spacing,line=240 lineRule=exact",
        "spacing,line=20 lineRule=auto",
        "ind,left=420 hanging=420",
        "ind,firstLine=420 firstLineChars=200",
        "collapsed,val=false",
        "jc,val=right",
    })
    void otherParagraphsAreRead(String name, String attributes) {
        assertThat(read(paragraph(name, attributes), SCORE)).isEqualTo("11");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:emboss/>",
                "<w:imprint/>",
                "<w:outline/><w:shadow/>",
                "<w:em w:val='dot'/>",
                "<w:bdr w:val='single'/>"
            })
    void effectsThatLeaveTheCharactersAloneAreRead(String properties) {
        assertThat(read(word(SCORE, run("", "1") + run(properties, "1")), SCORE))
                .isEqualTo("11");
    }

    @Test
    void hiddenSeparatorsOfStylesAndFormulasAreRefused() {
        assertThat(problem(word(SCORE, run("", "1") + run("<w:vanish/><w:specVanish/>", "0")))
                        .code())
                .isEqualTo("file.look.hidden");
        String formula =
                "<m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><m:r><m:t>x+1</m:t></m:r></m:oMath>";
        assertThat(problem(word(SCORE, run("", "1") + formula)).arguments()).contains("x+1");
    }

    @Test
    void whatWasMovedUnderTrackedChangesIsReadWhereItStands() {
        String moved = "<w:moveFrom w:id='1' w:author='a'>" + run("", "9")
                + "</w:moveFrom><w:moveTo w:id='2' w:author='a'>" + run("", "11") + "</w:moveTo>";

        assertThat(read(word(SCORE, moved), SCORE)).isEqualTo("11");
    }

    @Test
    void twoLinesInOneAreRefused() {
        assertThat(problem(word(SCORE, run("<w:eastAsianLayout w:id='1' w:combine='1'/>", "11")))
                        .arguments())
                .contains("combine");
    }

    @ParameterizedTest
    @CsvSource({"tcW,w=0 type=dxa", "tcW,w=20 type=dxa", "tcW,w=1pt"})
    void aCellWithoutWidthIsRefused(String name, String attributes) {
        WordEdit edit = new WordEdit(word(SCORE, run("", "11")));
        add(edit, WordEdit.all(edit.cell(SCORE), "tcPr").get(0), name, attributes);

        assertThat(problem(edit.save()).code()).isEqualTo("file.look.hidden");
    }

    @Test
    void aColumnWithoutWidthIsRefusedAndAnAutomaticOneIsRead() {
        WordEdit edit = new WordEdit(word(SCORE, run("", "11")));
        Element cell = edit.cell(SCORE);
        int column = WordEdit.children((Element) cell.getParentNode(), "tc").indexOf(cell);
        add(edit, WordEdit.all(cell, "tcPr").get(0), "tcW", "w=0 type=auto");
        assertThat(read(edit.save(), SCORE)).isEqualTo("11");

        Element table = WordEdit.above(cell, "tbl");
        WordEdit.all(table, "gridCol").get(column).setAttributeNS(WordEdit.W, "w:w", "10");
        assertThat(problem(edit.save()).code()).isEqualTo("file.look.hidden");
    }

    private static byte[] exactRow(int height, String... paragraphs) {
        WordEdit edit = new WordEdit(Files.docx(Looks.SELF));
        Element row = edit.row("/indicators/1/actual");
        edit.overwrite("/indicators/1/actual", paragraphs);
        add(edit, WordEdit.children(row, "trPr").get(0), "trHeight", "val=" + height + " hRule=exact");
        return edit.save();
    }

    @Test
    void aRowTooLowForItsTextIsRefused() {
        String text = "按期完成。";

        assertThat(refused(exactRow(40, text)).code()).isEqualTo("file.look.hidden");
        assertThat(refused(exactRow(150, text)).code()).isEqualTo("file.look.hidden");
        assertThat(refused(exactRow(400, text, text, text)).code()).isEqualTo("file.look.hidden");
        assertThat(refused(exactRow(800, text.repeat(20))).code()).isEqualTo("file.look.hidden");
        assertThat(read(exactRow(1200, text), "/indicators/1/actual")).isEqualTo(text);
        assertThat(read(exactRow(3000, text, text, text), "/indicators/1/actual"))
                .isEqualTo(String.join("\n", text, text, text));
    }

    /** A table whose style formats parts of it. */
    private static byte[] tableStyle(String look, String parts) {
        String style = "<w:style w:type='table' w:styleId='Part'>" + parts + "</w:style>";
        WordEdit edit = new WordEdit(word(SCORE, run("", "11"), style));
        Element properties =
                WordEdit.all(WordEdit.above(edit.cell(SCORE), "tbl"), "tblPr").get(0);
        add(edit, properties, "tblStyle", "val=Part");
        add(edit, properties, "tblLook", look);
        return edit.save();
    }

    private static String part(String type, String properties) {
        return "<w:tblStylePr w:type='" + type + "'>" + properties + "</w:tblStylePr>";
    }

    private static final String WHITE = "<w:rPr><w:color w:val='FFFFFF'/></w:rPr>";
    private static final String BLUE = "<w:tcPr><w:shd w:val='clear' w:fill='4472C4'/></w:tcPr>";
    private static final Map<String, String> LOOKS = Map.of(
            "firstRow", "val=0020",
            "lastRow", "val=0040",
            "firstCol", "firstColumn=1 val=0000",
            "lastCol", "val=0100",
            "nwCell", "val=00A0",
            "band1Horz", "val=0400",
            "band2Vert", "val=0200");

    @ParameterizedTest
    @ValueSource(strings = {"firstRow", "lastRow", "firstCol", "lastCol", "nwCell", "band1Horz", "band2Vert"})
    void whatAStyleHidesOrStrikesOutInAPartOfATableIsRefusedWhereTheTableAsksForIt(String type) {
        String look = LOOKS.get(type);

        assertThat(refused(tableStyle(look, part(type, WHITE))).code()).startsWith("file.look.hidden");
        assertThat(refused(tableStyle(look, part(type, "<w:rPr><w:strike/></w:rPr>")))
                        .code())
                .isEqualTo("file.look.struck");
        assertThat(refused(tableStyle(look, part(type, "<w:trPr><w:hidden/></w:trPr>")))
                        .code())
                .isEqualTo("file.look.hidden");
        assertThat(read(tableStyle("val=0600", part(type, WHITE)), SCORE)).isEqualTo("11");
    }

    @Test
    void theWhiteHeaderOnBlueOfWordsOwnStylesIsRead() {
        String band = "<w:tcPr><w:shd w:val='clear' w:fill='D9E2F3'/></w:tcPr>";
        String parts = part("firstRow", WHITE + BLUE)
                + part("firstCol", WHITE + BLUE)
                + part("band1Horz", band)
                + part("lastRow", "<w:rPr><w:b/></w:rPr>");

        assertThat(read(tableStyle("val=04E0", parts), SCORE)).isEqualTo("11");
    }

    @Test
    void theLookOfATableThatHasTwoPartsIsThatOfTheStronger() {
        String light = "<w:tcPr><w:shd w:val='clear' w:fill='FFFFFF'/></w:tcPr>";

        assertThat(refused(tableStyle("val=00A0", part("firstRow", WHITE + BLUE) + part("firstCol", light)))
                        .code())
                .isEqualTo("file.look.hidden");
    }

    @Test
    void aStyleThatHidesItsRowsIsRefused() {
        assertThat(refused(tableStyle("val=0600", "<w:trPr><w:hidden/></w:trPr>"))
                        .code())
                .isEqualTo("file.look.hidden");
    }

    @Test
    void theShadeOfARowThatDiffersFromItsTableCounts() {
        WordEdit edit = new WordEdit(word(SCORE, run("<w:color w:val='000000'/>", "11")));
        Element row = edit.row(SCORE);
        Element exception = edit.element("tblPrEx");
        row.insertBefore(exception, row.getFirstChild());
        add(edit, exception, "shd", "val=clear fill=000000");

        assertThat(problem(edit.save()).code()).isEqualTo("file.look.hidden");
    }
}
