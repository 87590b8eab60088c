package org.formpress.fill.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.formpress.Sample;
import org.formpress.bounds.FileBounds;
import org.formpress.fill.Forms;
import org.formpress.fill.write.EmptyWorkbook;
import org.formpress.problem.RefusedException;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFillTest {

    private static final String SHEET = "xl/worksheets/sheet2.xml";

    private static final byte[] TYPICAL =
            EmptyWorkbook.of(Forms.CATALOGUE.form("self-evaluation").orElseThrow(), List.of(sample()));

    private static JsonNode sample() {
        return Forms.tree(Sample.named("self-evaluation/typical").json());
    }

    @Test
    void aMillionEmptyRowsAreRefused() {
        StringBuilder rows = new StringBuilder();
        for (int row = 400; row <= 1 << 20; row++) {
            rows.append("<row r=\"").append(row).append("\"/>");
        }

        assertThat(refusal(with(SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>")))
                        .kind())
                .isEqualTo(RefusedException.Kind.UNSAFE_FILE);
    }

    @Test
    void mergesOverMergesTakeBoundedWork() {
        StringBuilder merges = new StringBuilder("</sheetData><mergeCells>");
        for (int merge = 0; merge < 20_000; merge++) {
            merges.append("<mergeCell ref=\"C5:C1048576\"/>");
        }
        merges.append("</mergeCells>");

        assertThat(refusal(with(SHEET, xml -> xml.replace("</sheetData>", merges)))
                        .problems()
                        .get(0)
                        .code())
                .isEqualTo("file.nesting");
    }

    @Test
    void aLongTextThatManyCellsShareIsRefused() {
        String cells = "<row r=\"%d\"><c r=\"C%1$d\" t=\"str\"><v>" + "长".repeat(10_000) + "</v></c></row>";
        StringBuilder rows = new StringBuilder();
        for (int row = 400; row < 3000; row++) {
            rows.append(cells.formatted(row));
        }

        assertThat(refusal(with(SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>")))
                        .kind())
                .isEqualTo(RefusedException.Kind.UNSAFE_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE a [<!ENTITY x \"xxxxxxxxxx\">]>",
            })
    void documentTypesAreRefused(String type) {
        assertThat(refusal(with(SHEET, xml -> xml.replace("<worksheet", type + "<worksheet")))
                        .problems()
                        .get(0)
                        .code())
                .isEqualTo("file.doctype");
    }

    @Test
    void namesThatPointNowhereChangeNothing() throws Exception {
        byte[] file = with(
                "xl/workbook.xml",
                xml -> xml.replaceAll(
                                "<definedName name=\"fp_year\"[^>]*>[^<]*",
                                "<definedName name=\"fp_year\" localSheetId=\"0\">#REF!")
                        .replace("localSheetId=\"1\"", "localSheetId=\"99999\""));

        assertThat(Forms.meaning(Forms.only(file))).isEqualTo(Forms.meaning(sample()));
    }

    @Test
    void aNameCannotMakeAnotherFormOfIt() {
        byte[] file = with(
                "xl/workbook.xml",
                xml -> xml.replace("\"self-evaluation\"", "\"../../etc\"")
                        .replace("&quot;self-evaluation&quot;", "&quot;../../etc&quot;"));

        assertThat(refusal(file).problems().get(0).code()).isEqualTo("fill.form.unknown");
    }

    @Test
    void whatIsNoWorkbookIsSaidToBeNone() {
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0}).kind()).isEqualTo(RefusedException.Kind.UNSAFE_FILE);
    }

    private static RefusedException refusal(byte[] file) {
        return catchThrowableOfType(RefusedException.class, () -> Forms.of(file, FileBounds.DEFAULT));
    }

    private static byte[] with(String part, UnaryOperator<String> change) {
        return new DocxFile(TYPICAL).with(part, change);
    }
}
