package org.formpress.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://x\")",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1",
                " =1+1",
                "\u3000=1+1",
                "\u00A0@x",
                "＝1+1",
                "＋1",
                "－1",
                "＠A1",
                "-",
                "--1",
                "-1-1",
                "+86 21 5811"
            })
    void whatASpreadsheetCouldTakeForAFormulaBeginsWithAnApostrophe(String cell) {
        boolean dash = cell.equals("-");

        assertThat(CsvText.harmless(cell)).isEqualTo(dash ? cell : "'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "党建=工作", "-12.50", "-1,000.00", "+5", "-3%", "100.00", "a-b", "①=②", "'x", "（-1）"})
    void everythingElseStaysAsItIs(String cell) {
        assertThat(CsvText.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void cellsAreQuotedAndRowsEndAsRfc4180Says() throws IOException {
        StringWriter text = new StringWriter();
        CsvText csv = new CsvText(text);
        csv.row(List.of("序号", "他说\"好\"，a,b", "一\n二"));
        csv.row(List.of("", "1", "=A1"));

        assertThat(text).hasToString("\uFEFF\"序号\",\"他说\"\"好\"\"，a,b\",\"一\n二\"\r\n\"\",\"1\",\"'=A1\"\r\n");
    }
}
