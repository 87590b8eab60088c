package org.formpress.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.problem.RefusedException.Kind;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that mean harm, or were spoilt: each is refused by name or read, quickly, and in little memory. */
@Timeout(30)
class HostileWorkbookTest {

    private static final Sample SAMPLE = Sample.named("self-evaluation/typical");
    private static final byte[] XLSX = Files.make(SAMPLE.json(), OutputFormat.XLSX);
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String WORKBOOK = "xl/workbook.xml";

    private static void assertRefused(byte[] file, String code) {
        Problem problem = Files.refusal(file).problems().get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.message(Locale.CHINESE)).isNotBlank().doesNotContain("{", "Exception");
    }

    private static byte[] with(String part, UnaryOperator<String> change) {
        return new DocxFile(XLSX).with(part, change);
    }

    private static void assertUnchanged(byte[] file) {
        assertThat(Files.extract(file).changes()).isEmpty();
        assertThat(Files.extract(file).data()).isEqualTo(Files.data(SAMPLE));
    }

    @ParameterizedTest
    @CsvSource({
        "xl/vbaProject.bin,file.macro",
        "xl/activeX/activeX1.xml,file.macro",
        "xl/macrosheets/sheet1.xml,file.macro",
        "xl/embeddings/oleObject1.bin,file.macro",
        "xl/externalLinks/externalLink1.xml,file.external",
        "xl/connections.xml,file.external",
        "xl/queryTables/queryTable1.xml,file.external",
        "../evil.xml,file.name",
        "xl/WORKBOOK.xml,file.name"
    })
    void partsThatNoFormHasAreRefused(String name, String code) {
        assertRefused(new DocxFile(XLSX).plus(name, "<a/>".getBytes(UTF_8)), code);
    }

    @Test
    void macrosInTheContentTypeAreRefused() {
        assertRefused(
                with(
                        "[Content_Types].xml",
                        xml -> xml.replace(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
                "file.macro");
    }

    @ParameterizedTest
    @ValueSource(strings = {WORKBOOK, SHEET, "xl/styles.xml", "customXml/item1.xml", "_rels/.rels"})
    void documentTypesAreRefused(String part) {
        assertRefused(
                with(part, xml -> xml.replaceFirst("\\?>\\s*", "?><!DOCTYPE a [<!ENTITY x \"y\">]>")), "file.doctype");
    }

    @Test
    void outsideTargetsAreRefused() {
        String relationship = "<Relationship Id=\"rId99\" Type=\"urn:externalLink\" Target=\"file:///etc/passwd\""
                + " TargetMode=\"External\"/></Relationships>";

        assertRefused(
                with("xl/_rels/workbook.xml.rels", xml -> xml.replace("</Relationships>", relationship)),
                "file.external");
    }

    @Test
    void theRelationshipThatLibreofficeMovesLeadsNowhereElse() {
        for (String target :
                new String[] {"../customXml/../../x.xml", "../customXml/item1.xml/../../../x", "../x.xml"}) {
            String relationship =
                    "<Relationship Id=\"rId99\" Type=\"urn:x\" Target=\"" + target + "\"/></Relationships>";

            assertRefused(with("_rels/.rels", xml -> xml.replace("</Relationships>", relationship)), "file.external");
        }
    }

    @Test
    void aMillionEmptyRowsAreRefused() {
        StringBuilder rows = new StringBuilder(30 << 20);
        for (int row = 1000; row < 1_048_576; row++) {
            rows.append("<row r='").append(row).append("'/>");
        }

        assertRefused(with(SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>")), "file.nesting");
    }

    @Test
    void rowsWithRulesAreBoundedBeforeTheirCellsAreMade() {
        StringBuilder rows = new StringBuilder(1 << 20);
        for (int row = 1000; row < 22_000; row++) {
            rows.append("<row r='").append(row).append("'><c r='A").append(row).append("' s='3'/></row>");
        }

        assertRefused(with(SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>")), "file.nesting");
    }

    @Test
    void theBoundsOfASheetAreThoseOfTheDocuments() throws IOException {
        int rows = ExcelEdit.all(new ExcelEdit(XLSX).sheet(), "row").size();
        StringBuilder more = new StringBuilder(1 << 20);
        for (int row = rows + 1; row <= 20_000; row++) {
            more.append("<row r='").append(row).append("'><c r='A").append(row).append("'/></row>");
        }
        byte[] most = with(SHEET, xml -> xml.replace("</sheetData>", more + "</sheetData>"));

        assertThat(java.nio.file.Files.readString(Path.of("docs/limits.md"))).contains(": 20,000 rows with cells, ");
        assertUnchanged(most);
        assertRefused(
                new DocxFile(most)
                        .with(
                                SHEET,
                                xml -> xml.replace("</sheetData>", "<row r='20001'><c r='A20001'/></row></sheetData>")),
                "file.nesting");
    }

    @Test
    void conditionalFormatsAreBounded() {
        String dxf = "<dxfs count='1'><dxf><font><color rgb='FFFF0000'/></font></dxf></dxfs>";
        byte[] styled = with("xl/styles.xml", xml -> xml.replace("</styleSheet>", dxf + "</styleSheet>"));
        String rule = "<cfRule type='expression' dxfId='0' priority='1'><formula>TRUE</formula></cfRule>";
        UnaryOperator<String> formats = areas ->
                "<conditionalFormatting sqref='" + areas.strip() + "'>" + rule + "</conditionalFormatting><pageMargins";

        assertUnchanged(new DocxFile(styled)
                .with(SHEET, xml -> xml.replaceFirst("<pageMargins", formats.apply("A1:XFD1048576 ".repeat(4000)))));
        assertRefused(
                new DocxFile(styled)
                        .with(
                                SHEET,
                                xml -> xml.replaceFirst("<pageMargins", formats.apply("A1:XFD1048576 ".repeat(5000)))),
                "file.nesting");
    }

    @Test
    void emptyRowsAreNothingUpToTheLastThatASheetHas() {
        assertUnchanged(with(
                SHEET, xml -> xml.replace("</sheetData>", "<row r='1048576'><c r='A1048576'/></row></sheetData>")));
    }

    @Test
    void aSharedTextInManyCellsIsRefused() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1000; row < 3000; row++) {
            rows.append("<row r='").append(row).append("'><c r='A").append(row).append("' t='s'><v>0</v></c></row>");
        }
        String strings = "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><si><t>"
                + "甲".repeat(32_000) + "</t></si></sst>";
        byte[] file = new DocxFile(XLSX).plus("xl/sharedStrings.xml", strings.getBytes(UTF_8));
        String relationship = "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                + "relationships/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";
        byte[] related = new DocxFile(file)
                .with("xl/_rels/workbook.xml.rels", xml -> xml.replace("</Relationships>", relationship));

        assertRefused(
                new DocxFile(related).with(SHEET, xml -> xml.replace("</sheetData>", rows + "</sheetData>")),
                "file.bomb");
    }

    @Test
    void mergesOfTheWholeSheetAreRefusedOrRead() {
        StringBuilder merges = new StringBuilder();
        for (int merge = 0; merge < 5000; merge++) {
            merges.append("<mergeCell ref='XFD1:XFD1048576'/>");
        }

        assertRefused(
                with(
                        SHEET,
                        xml -> xml.replace("</sheetData>", "<row r='1048576'><c r='A1048576'/></row></sheetData>")
                                .replace("</mergeCells>", merges + "</mergeCells>")),
                "file.nesting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XFE1", "A1048577", "A0", "1A", "AAAAAAAAAAAA1", "A99999999999999", "", "A1B", "甲1"})
    void referencesOutsideOfEverySheetAreRefused(String reference) {
        RefusedException refused = Files.refusal(with(
                SHEET, xml -> xml.replace("</mergeCells>", "<mergeCell ref='" + reference + ":B2'/></mergeCells>")));

        assertThat(refused.kind()).isEqualTo(Kind.UNSAFE_FILE);
    }

    @Test
    void cellsAndRowsThatAreThereTwiceAreRefused() {
        assertRefused(with(SHEET, xml -> xml.replaceFirst("<c r=\"B1\"", "<c r=\"A1\"")), "file.damaged");
        assertRefused(with(SHEET, xml -> xml.replaceFirst("<row r=\"2\"", "<row r=\"1\"")), "file.damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<definedName name='fp_x' localSheetId='0'>#REF!</definedName>",
                "<definedName name='fp_x' localSheetId='99'>'没有'!$A$1</definedName>",
                "<definedName name='fp_x'>1+1</definedName>",
                "<definedName name='fp_x' localSheetId='0'></definedName>",
                "<definedName name='evil' localSheetId='0'>cmd|'/c calc'!A1</definedName>",
                "<definedName name='fp_x' localSheetId='-7'>[1]Sheet1!$A$1</definedName>"
            })
    void namesThatPointNowhereAreNothing(String name) {
        assertUnchanged(with(WORKBOOK, xml -> xml.replace("</definedNames>", name + "</definedNames>")));
    }

    @Test
    void aNameFarOutsideIsRefused() {
        assertRefused(
                with(
                        WORKBOOK,
                        xml -> xml.replace(
                                "</definedNames>",
                                "<definedName name='fp_x' localSheetId='0'>'财政项目支出绩效自评表'!$XFD$1</definedName></definedNames>")),
                "file.nesting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999", "NaN", "--1", "0x10", "1e", "９"})
    void whatIsNoNumberIsRefused(String number) {
        assertRefused(with(SHEET, xml -> xml.replaceFirst("<v>[^<]*</v>", "<v>" + number + "</v>")), "file.damaged");
    }

    @Test
    void aHugeNumberIsRefusedAsAnAmount() {
        assertRefused(with(SHEET, xml -> xml.replaceFirst("<v>[^<]*</v>", "<v>1E300</v>")), "cell.amount");
    }

    @Test
    void stylesAndStringsThatAreMissingAreNoFault() {
        assertThat(refusedOrRead(with(SHEET, xml -> xml.replaceAll(" s=\"[0-9]+\"", " s=\"99999\""))))
                .isTrue();
        assertThat(refusedOrRead(new DocxFile(XLSX).without("xl/styles.xml"))).isTrue();
        assertThat(refusedOrRead(new DocxFile(XLSX).without(SHEET))).isTrue();
    }

    private static boolean refusedOrRead(byte[] file) {
        try {
            return !Project.renderer().extract(file).isEmpty();
        } catch (RefusedException refused) {
            return !refused.problems().isEmpty();
        }
    }

    @Test
    void deepNestingIsRefused() {
        assertRefused(
                with(SHEET, xml -> xml.replace("<sheetData>", "<a>".repeat(200) + "</a>".repeat(200) + "<sheetData>")),
                "file.nesting");
    }

    @Test
    void aComparisonIsNotReadBack() {
        assertRefused(
                with("customXml/item1.xml", xml -> xml.replace("<form ", "<form compared=\"true\" ")), "file.compared");
    }

    @Test
    void dataThatWasChangedIsRefused() {
        assertRefused(
                with("customXml/item1.xml", xml -> xml.replaceFirst("sha256=\"....", "sha256=\"0000")), "file.hash");
        assertRefused(new DocxFile(XLSX).without("customXml/item1.xml"), "file.carried.none");
    }
}
