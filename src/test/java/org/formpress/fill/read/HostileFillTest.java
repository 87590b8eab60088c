package org.formpress.fill.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.formpress.Sample;
import org.formpress.bounds.FileBounds;
import org.formpress.fill.Forms;
import org.formpress.fill.write.EmptyWorkbook;
import org.formpress.problem.RefusedException;
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
        Map<String, byte[]> parts = parts();
        String before = new String(parts.get(part), UTF_8);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        parts.put(part, after.getBytes(UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(TYPICAL))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
