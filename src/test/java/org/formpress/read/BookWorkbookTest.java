package org.formpress.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.Test;

/** Workbooks of several forms, each on a sheet with its number and with its data in a part of its own; before them a list of the forms. */
class BookWorkbookTest {

    private static final Sample FIRST = Sample.named("self-evaluation/typical");
    private static final Sample SECOND = Sample.named("self-evaluation/low-scores");
    private static final String RELATIONSHIP = "<Relationship Id=\"rId%s\" Type=\"http://schemas.openxmlformats.org/"
            + "officeDocument/2006/relationships/worksheet\" Target=\"worksheets/%s.xml\"/>";

    /** The parts of such a file. Both forms have the styles of the first. */
    private static Map<String, String> parts() {
        DocxFile first = new DocxFile(Files.make(FIRST.json(), OutputFormat.XLSX));
        DocxFile second = new DocxFile(Files.make(SECOND.json(), OutputFormat.XLSX));
        Map<String, String> parts = new LinkedHashMap<>();
        first.names().forEach(name -> parts.put(name, first.text(name)));
        parts.remove("docProps/custom.xml");
        parts.put("xl/worksheets/sheet2.xml", second.text("xl/worksheets/sheet1.xml"));
        parts.put(
                "xl/worksheets/list.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                        + "<c r=\"A1\" t=\"inlineStr\"><is><t>项目</t></is></c></row></sheetData></worksheet>");
        parts.put("customXml/item1.xml", carried(first, 1));
        parts.put("customXml/item2.xml", carried(second, 2));
        parts.compute(
                "xl/_rels/workbook.xml.rels",
                (name, xml) -> xml.replace(
                        "</Relationships>",
                        RELATIONSHIP.formatted("97", "list") + RELATIONSHIP.formatted("98", "sheet2")
                                + "</Relationships>"));
        parts.put("xl/workbook.xml", workbook(first.text("xl/workbook.xml"), second.text("xl/workbook.xml")));
        parts.computeIfPresent("_rels/.rels", (name, xml) -> xml.replaceAll("<Relationship [^>]*custom\\.xml\"/>", ""));
        parts.computeIfPresent(
                "[Content_Types].xml",
                (name, xml) -> xml.replaceAll("<Override [^>]*/docProps/custom\\.xml\"[^>]*/>", ""));
        return parts;
    }

    private static String carried(DocxFile file, int place) {
        return file.text("customXml/item1.xml")
                .replace(" id=\"self", " place=\"" + place + "\" name=\"第" + place + "张\" id=\"self");
    }

    private static String workbook(String first, String second) {
        String names = names(first, 1) + names(second, 2);
        return first.replaceFirst(
                        "<sheet name=\"[^\"]*\"", "<sheet name=\"汇总\" sheetId=\"7\" r:id=\"rId97\"/><sheet name=\"表1\"")
                .replace("</sheets>", "<sheet name=\"表2\" sheetId=\"8\" r:id=\"rId98\"/></sheets>")
                .replaceFirst(
                        "(?s)<definedNames>.*</definedNames>",
                        "<definedNames>" + names.replace("$", "\\$") + "</definedNames>");
    }

    private static String names(String workbook, int place) {
        String names = workbook.replaceAll("(?s).*<definedNames>|</definedNames>.*", "")
                .replaceAll("'[^'<]*'!", "'表" + place + "'!")
                .replace("localSheetId=\"0\"", "localSheetId=\"" + place + "\"");
        return names + "<definedName name=\"fpf_" + place + "\" localSheetId=\"" + place + "\">'表" + place
                + "'!$A$1</definedName>";
    }

    private static byte[] zipped(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] with(String part, UnaryOperator<String> change) {
        Map<String, String> parts = parts();
        parts.compute(part, (name, content) -> change.apply(content));
        return zipped(parts);
    }

    private static List<Extracted> extract(byte[] file) throws RefusedException {
        return Project.renderer().extract(file);
    }

    private static Problem refused(byte[] file) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> extract(file));
        assertThat(refused).isNotNull();
        return refused.problems().get(0);
    }

    @Test
    void everyFormReadsBackAsItsData() throws RefusedException {
        List<Extracted> forms = extract(zipped(parts()));

        assertThat(forms).hasSize(2);
        assertThat(forms).allSatisfy(form -> assertThat(form.changes()).isEmpty());
        assertThat(forms.get(0).data()).isEqualTo(Files.data(FIRST));
        assertThat(forms.get(1).data()).isEqualTo(Files.data(SECOND));
    }

    @Test
    void anEditIsAChangeOfItsFormAndNamesItsSheet() throws RefusedException {
        String name = Files.data(SECOND).get("projectName").asText();

        List<Extracted> forms = extract(with("xl/worksheets/sheet2.xml", xml -> xml.replace(name, "另一个项目")));

        assertThat(forms.get(0).changes()).isEmpty();
        assertThat(forms.get(1).changes()).singleElement().satisfies(change -> {
            assertThat(change.pointer()).isEqualTo("/projectName");
            assertThat(change.cell()).startsWith("表2!");
        });
    }

    @Test
    void sheetsThatWereMovedKeepTheirForms() throws RefusedException {
        List<Extracted> forms = extract(with("xl/workbook.xml", xml -> {
            String one = xml.replaceFirst("(?s).*(<sheet name=\"表1\"[^>]*/>).*", "$1");
            String two = xml.replaceFirst("(?s).*(<sheet name=\"表2\"[^>]*/>).*", "$1");
            return xml.replace(one + two, two + one)
                    .replace("localSheetId=\"1\"", "localSheetId=\"x\"")
                    .replace("localSheetId=\"2\"", "localSheetId=\"1\"")
                    .replace("localSheetId=\"x\"", "localSheetId=\"2\"");
        }));

        assertThat(forms).allSatisfy(form -> assertThat(form.changes()).isEmpty());
        assertThat(forms.get(0).data()).isEqualTo(Files.data(FIRST));
    }

    @Test
    void aSheetThatIsGoneIsNamed() {
        Problem problem = refused(with("xl/workbook.xml", xml -> xml.replaceFirst("<sheet name=\"表2\"[^>]*/>", "")));

        assertThat(problem.code()).isEqualTo("file.book.missing");
        assertThat(problem.arguments()).containsExactly("2", "第2张");
    }

    @Test
    void aSheetThatIsThereTwiceIsNamed() {
        Problem problem = refused(
                with(
                        "xl/workbook.xml",
                        xml -> xml.replace("</sheets>", "<sheet name=\"表3\" sheetId=\"9\" r:id=\"rId98\"/></sheets>")
                                .replace(
                                        "</definedNames>",
                                        "<definedName name=\"fpf_2\" localSheetId=\"3\">'表3'!$A$1</definedName></definedNames>")));

        assertThat(problem.code()).isEqualTo("file.book.twice");
    }

    @Test
    void dataThatIsThereTwiceIsRefused() {
        assertThat(refused(with("customXml/item2.xml", xml -> xml.replace("place=\"2\"", "place=\"1\"")))
                        .code())
                .isEqualTo("file.carried.twice");
    }

    @Test
    void aSheetOfAnotherFileIsNotLeftOutInSilence() {
        byte[] file = with(
                "xl/workbook.xml",
                xml -> xml.replace(
                        "</definedNames>",
                        "<definedName name=\"fp_projectName\" localSheetId=\"0\">'汇总'!$A$1</definedName>"
                                + "<definedName name=\"fpf_9\" localSheetId=\"0\">'汇总'!$A$1</definedName></definedNames>"));

        Problem problem = refused(file);

        assertThat(problem.code()).isEqualTo("file.sheet.other");
        assertThat(problem.message(Locale.SIMPLIFIED_CHINESE)).contains("汇总");
    }
}
