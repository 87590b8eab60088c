package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.read.Looks.html;
import static org.formpress.read.Looks.read;
import static org.formpress.read.Looks.refused;
import static org.formpress.read.Looks.run;
import static org.formpress.read.Looks.word;

import java.util.Locale;
import org.formpress.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that a font or a property shows as others: mg in a symbol font is μg. */
class SymbolFontTest {

    private static final String TEXT = "/indicators/1/target";
    private static final String SYMBOL = "<w:rFonts w:ascii='Symbol' w:hAnsi='Symbol'/>";

    @Test
    void anMInTheFontSymbolIsTheMuItShows() {
        assertThat(read(Looks.file("symbol-font.docx"), "/indicators/0/target")).isEqualTo("μg/L");
    }

    @ParameterizedTest
    @CsvSource({"m, μ", "\uF06D, μ", "\u00B3, ≥", "\uF0A3, ≤", "\u00B4, ×", "5, 5", "万, 万", "D, Δ"})
    void codesOfSymbolAreReadByTheTable(String text, String shown) {
        assertThat(read(word(TEXT, run("", "1 ") + run(SYMBOL, text)), TEXT)).isEqualTo("1 " + shown);
    }

    @Test
    void aStyleMayHaveTheFontAndARunAnother() {
        String style = "<w:style w:type='character' w:styleId='Sy'><w:rPr>" + SYMBOL + "</w:rPr></w:style>";
        String in = "<w:rStyle w:val='Sy'/>";

        assertThat(read(word(TEXT, run(in, "m"), style), TEXT)).isEqualTo("μ");
        assertThat(read(word(TEXT, run(in + "<w:rFonts w:ascii='Arial' w:hAnsi='Arial'/>", "m"), style), TEXT))
                .isEqualTo("m");
        assertThat(read(word(TEXT, run(in + "<w:rFonts w:asciiTheme='minorHAnsi'/>", "m"), style), TEXT))
                .isEqualTo("m");
    }

    @Test
    void insertedSymbolsAreReadByTheTable() {
        String sign = "<w:r><w:sym w:font='Symbol' w:char='F0B1'/></w:r>";

        assertThat(read(word(TEXT, sign + run("", "5%")), TEXT)).isEqualTo("±5%");
    }

    @ParameterizedTest
    @CsvSource({
        "Wingdings, \u0081, ①",
        "Wingdings, \u00E0, →",
        "Wingdings 2, \u00A3, □",
        "Wingdings 2, j, ①",
        "Wingdings 3, p, ▲",
        "Webdings, c, □",
    })
    void marksOfTheOtherFontsAreReadByTheTable(String font, String code, String shown) {
        String properties = "<w:rFonts w:ascii='" + font + "' w:hAnsi='" + font + "'/>";

        assertThat(read(word(TEXT, run(properties, code)), TEXT)).isEqualTo(shown);
        String symbol = "<w:sym w:font='" + font + "' w:char='" + Integer.toHexString(0xF000 + code.charAt(0)) + "'/>";
        assertThat(read(word(TEXT, "<w:r>" + symbol + "</w:r>"), TEXT)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "ZapfDingbats, 4",
        "Bookshelf Symbol 7, P",
        "Wingdings, \u00FF",
        "MT Extra, l",
        "Symbol, \uF0E6",
    })
    void whatNoTableHasIsRefused(String font, String text) {
        Problem problem = refused(word(TEXT, run("<w:rFonts w:ascii='" + font + "' w:hAnsi='" + font + "'/>", text)));

        assertThat(problem.code()).isEqualTo("file.look.font");
        assertThat(problem.pointer()).isEqualTo(TEXT);
        assertThat(problem.message(Locale.CHINESE)).contains(font);
    }

    @Test
    void aSymbolOfAnUnknownFontIsRefused() {
        assertThat(refused(word(TEXT, "<w:r><w:sym w:font='Other' w:char='F041'/></w:r>"))
                        .code())
                .isEqualTo("file.look.font");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<w:caps/>", "<w:smallCaps/>"})
    void capitalsAreReadAsShown(String properties) {
        assertThat(read(word(TEXT, run(properties, "ab中")), TEXT)).isEqualTo("AB中");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:bdo w:val='rtl'><w:r><w:t>123</w:t></w:r></w:bdo>",
                "<w:r><w:rPr><w:rtl/></w:rPr><w:t>1-2</w:t></w:r>"
            })
    void textFromRightToLeftIsRefused(String runs) {
        assertThat(refused(word(TEXT, runs)).code()).isEqualTo("file.content");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<i>m</i> | i{font-family:Symbol}",
                "<i>m</i> | i{font:12pt Wingdings, serif}",
                "<font face=Webdings>m</font> | ''",
                "<i style='font-family:\"Wingdings 3\"'>m</i> | ''",
            })
    void pagesInSymbolFontsAreRefused(String content, String rules) {
        assertThat(refused(html(TEXT, content, rules)).code()).isEqualTo("file.look.font");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<i>ab</i> | i{text-transform:uppercase} | AB",
                "<i>ab</i> | i{font-variant:small-caps} | AB",
                "<i>ab</i> | i{font-family:Arial, Symbol} | ab",
                "<i>万</i> | i{font-family:Symbol} | 万",
            })
    void otherTextIsReadAsShown(String content, String rules, String shown) {
        assertThat(read(html(TEXT, content, rules), TEXT)).isEqualTo(shown);
    }
}
