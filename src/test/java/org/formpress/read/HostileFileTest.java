package org.formpress.read;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.problem.RefusedException.Kind;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that mean harm: each is refused by name, quickly, and in little memory. */
@Timeout(30)
class HostileFileTest {

    private static final byte[] DOCX = Files.docx(Sample.named("self-evaluation/typical"));
    private static final String DOCUMENT = "word/document.xml";

    private static void assertUnsafe(byte[] file, String code) {
        RefusedException refused = Files.refusal(file);
        Problem problem = refused.problems().get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(refused.kind()).isEqualTo(Kind.UNSAFE_FILE);
        assertThat(problem.message(Locale.CHINESE)).isNotBlank().doesNotContain("{", "Exception");
    }

    private static void assertPart(String part, UnaryOperator<String> change, String code) {
        assertUnsafe(new DocxFile(DOCX).with(part, change), code);
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.xml",
                "word/../../evil.xml",
                "/etc/passwd",
                "\\\\host\\share",
                "C:\\evil.xml",
                "word\\document.xml",
                "WORD/DOCUMENT.XML",
                "word/a\0b"
            })
    void aNameThatLeadsOutOfTheArchiveOrIsThereTwiceIsRefused(String name) {
        assertUnsafe(new DocxFile(DOCX).plus(name, new byte[] {1}), "file.name");
    }

    @Test
    void aPartThatInflatesToFarMoreThanItTakesIsRefused() {
        assertUnsafe(new DocxFile(DOCX).plus("word/media/image1.png", new byte[20 << 20]), "file.bomb");
        assertUnsafe(new DocxFile(DOCX).plus("customXml/item9.xml", new byte[40 << 20]), "file.bomb");
    }

    @Test
    void manyPartsThatInflateToMuchTogetherAreRefused() {
        byte[] noise = new byte[3 << 20];
        new Random(1).nextBytes(noise);
        byte[] mixed = Arrays.copyOf(noise, 20 << 20);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int part = 0; part < 3; part++) {
                mixed[0] = (byte) part;
                add(zip, "word/media/" + part, mixed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        assertUnsafe(out.toByteArray(), "file.bomb");
    }

    @Test
    void aSizeThatIsALieIsFoundOut() {
        byte[] file = new DocxFile(DOCX).plus("word/media/image1.png", new byte[100_000]);
        int directory = lastIndexOf(file, new byte[] {'P', 'K', 1, 2});

        assertUnsafe(changed(file, directory + 24, 10), "file.bomb");
        assertUnsafe(changed(file, directory + 24, 200_000), "file.damaged");
        assertUnsafe(changed(file, directory + 16, 7), "file.damaged");
        assertUnsafe(changed(file, directory + 42, 0), "file.damaged");
        assertUnsafe(changed(file, directory + 42, 0x7FFFFFFF), "file.damaged");
    }

    private static byte[] changed(byte[] file, int at, int value) {
        byte[] changed = file.clone();
        for (int i = 0; i < 4; i++) {
            changed[at + i] = (byte) (value >> 8 * i);
        }
        return changed;
    }

    private static int lastIndexOf(byte[] file, byte[] wanted) {
        for (int at = file.length - wanted.length; at >= 0; at--) {
            if (Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new AssertionError("not found");
    }

    @Test
    void aHeaderThatDiffersFromTheDirectoryIsRefused() {
        byte[] file = DOCX.clone();
        // The first local header's name begins at offset 30.
        file[31] = 'X';

        assertUnsafe(file, "file.damaged");
    }

    @Test
    void tooManyPartsAreRefused() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int part = 0; part < 2000; part++) {
                add(zip, "word/" + part, new byte[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        assertUnsafe(out.toByteArray(), "file.entries");
    }

    @Test
    void encryptedFilesAreRefused() {
        byte[] flagged = DOCX.clone();
        flagged[6] |= 1;
        byte[] compound = Arrays.copyOf(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                4096);

        assertUnsafe(flagged, "file.encrypted");
        assertThat(Files.refusal(compound).problems().get(0).code()).isEqualTo("file.format.compound");
        assertThat(Files.refusal(compound).kind()).isEqualTo(Kind.UNSUPPORTED_FILE);
    }

    @Test
    void macrosAreRefused() {
        assertUnsafe(new DocxFile(DOCX).plus("word/vbaProject.bin", new byte[] {1}), "file.macro");
        assertUnsafe(new DocxFile(DOCX).plus("word/activeX/activeX1.xml", "<a/>".getBytes(UTF_8)), "file.macro");
        assertPart(
                "[Content_Types].xml",
                xml -> xml.replace(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml"),
                "file.macro");
    }

    @ParameterizedTest
    @CsvSource({
        "word/_rels/document.xml.rels,hyperlink,http://192.0.2.1/",
        "word/_rels/document.xml.rels,image,file:///etc/passwd",
        "_rels/.rels,attachedTemplate,\\\\192.0.2.1\\share"
    })
    void targetsOutsideTheFileAreRefused(String part, String type, String target) {
        String relationship = "<Relationship Id=\"rId99\" Type=\"urn:" + type + "\" Target=\"" + target
                + "\" TargetMode=\"External\"/></Relationships>";

        assertPart(part, xml -> xml.replace("</Relationships>", relationship), "file.external");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1/x.dotm",
                "HTTPS:x",
                "ht&#9;tp://192.0.2.1/",
                " file:///etc/passwd",
                "C:/x.dotm",
                "//192.0.2.1/share/x.dotm",
                "\\\\192.0.2.1\\share\\x.dotm",
                "media\\image1.png",
                "../../etc/passwd",
                "../../../etc/passwd",
                "/../etc/passwd",
                "media/../../../etc/passwd",
                "%2E%2e/%2e%2e/etc/passwd",
                "..%2f..%5cetc"
            })
    void targetsOutsideTheFileAreRefusedWhateverTheySayTheyAre(String target) {
        for (String mode : new String[] {"", " TargetMode=\"Internal\"", " TargetMode=\"internal\""}) {
            String relationship =
                    "<Relationship Id=\"rId99\" Type=\"urn:attachedTemplate\" Target=\"" + target + '"' + mode + "/>";

            assertPart(
                    "word/_rels/document.xml.rels",
                    xml -> xml.replace("</Relationships>", relationship + "</Relationships>"),
                    "file.external");
        }
    }

    @Test
    void theMainPartCannotBeOutsideTheFile() {
        assertPart(
                "_rels/.rels",
                xml -> xml.replaceFirst("Target=\"/?word/document.xml", "Target=\"http://192.0.2.1/word/document.xml"),
                "file.external");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "media/image%201.png",
                "/word/media/image1.png",
                "../docProps/thumbnail.jpeg",
                "./../customXml/../customXml/item1.xml",
                "#_Toc1",
                "document.xml#a:b",
                "NULL"
            })
    void namesOfPartsAreNoTargetsOutside(String target) {
        byte[] file = new DocxFile(DOCX)
                .with(
                        "word/_rels/document.xml.rels",
                        xml -> xml.replace(
                                "</Relationships>",
                                "<Relationship Id=\"rId99\" Type=\"urn:image\" Target=\"" + target
                                        + "\"/></Relationships>"));

        assertThat(Files.extract(file).changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/document.xml",
                "customXml/item1.xml",
                "word/styles.xml",
                "_rels/.rels",
                "[Content_Types].xml"
            })
    void documentTypesAndEntitiesAreRefused(String part) {
        String outside = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        String bomb = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";

        assertPart(part, xml -> xml.replaceFirst("\\?>", "?>" + outside), "file.doctype");
        assertPart(part, xml -> xml.replaceFirst("\\?>", "?>" + bomb), "file.doctype");
    }

    @Test
    void aDocumentTypeInAnotherEncodingIsRefused() {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE a><a/>";

        assertUnsafe(new DocxFile(DOCX).plus("customXml/item7.xml", xml.getBytes(UTF_16)), "file.doctype");
    }

    @Test
    void entitiesThatNobodyDeclaredAreRefused() {
        assertPart(DOCUMENT, xml -> xml.replaceFirst("居村", "&nbsp;居村"), "file.doctype");
    }

    @ParameterizedTest
    @ValueSource(ints = {40_000, 300_000})
    void fortyThousandNestedControlsAreRefusedAndOverflowNoStack(int depth) {
        String open = "<w:sdt><w:sdtContent>".repeat(depth);
        String close = "</w:sdtContent></w:sdt>".repeat(depth);

        RefusedException refused = Files.refusal(
                new DocxFile(DOCX).with(DOCUMENT, xml -> xml.replaceFirst("<w:body>", "<w:body>" + open + close)));

        assertThat(refused.problems().get(0).code()).isIn("file.nesting", "file.bomb");
    }

    @Test
    void nestedTablesDoNoHarm() {
        String open = "<w:tbl><w:tr><w:tc>".repeat(60);
        String close = "</w:tc></w:tr></w:tbl>".repeat(60);

        assertThat(Files.refusal(new DocxFile(DOCX)
                                .with(DOCUMENT, xml -> xml.replaceFirst("<w:body>", "<w:body>" + open + close)))
                        .problems())
                .hasSize(1);
    }

    @Test
    void aMillionElementsAreRefused() {
        Random random = new Random(3);
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1_000_001; i++) {
            many.append("<w:r/>").append(random.nextInt(10));
        }

        assertPart(
                DOCUMENT, xml -> xml.replaceFirst("<w:sectPr>", "<w:p>" + many + "</w:p><w:sectPr>"), "file.nesting");
    }

    @Test
    void threeThousandRowsAreRefusedInAFewSeconds() {
        assertThat(org.junit.jupiter.api.Assertions.assertTimeout(
                        Duration.ofSeconds(20),
                        () -> Files.refusal(new DocxFile(DOCX).with(DOCUMENT, HostileFileTest::withManyRows))))
                .isNotNull();
    }

    private static String withManyRows(String xml) {
        int start = xml.lastIndexOf("<w:tr>", xml.indexOf("/indicators/6/score"));
        int end = xml.indexOf("</w:tr>", start) + "</w:tr>".length();
        StringBuilder rows = new StringBuilder();
        Random random = new Random(5);
        for (int row = 0; row < 3000; row++) {
            rows.append(xml, start, end)
                    .append("<!--")
                    .append(random.nextLong())
                    .append("-->");
        }
        return xml.substring(0, end) + rows + xml.substring(end);
    }

    @Test
    void truncatedFilesAreRefused() {
        for (int length = 0; length < DOCX.length; length += 97) {
            assertThat(Files.refusal(Arrays.copyOf(DOCX, length)).kind()).isIn(Kind.UNSAFE_FILE, Kind.UNSUPPORTED_FILE);
        }
    }

    @Test
    void randomBytesAreRefused() {
        Random random = new Random(7);
        for (int time = 0; time < 300; time++) {
            byte[] file = new byte[random.nextInt(4000)];
            random.nextBytes(file);
            assertThat(Files.refusal(file).kind()).isEqualTo(Kind.UNSUPPORTED_FILE);
            byte[] begun = Arrays.copyOf(new byte[] {'P', 'K', 3, 4}, 4 + file.length);
            System.arraycopy(file, 0, begun, 4, file.length);
            assertThat(Files.refusal(begun).kind()).isIn(Kind.UNSAFE_FILE, Kind.UNSUPPORTED_FILE);
        }
    }

    @Test
    void aFileWithFlippedBytesIsRefusedOrReadsAsBefore() {
        Random random = new Random(11);
        for (int time = 0; time < 500; time++) {
            byte[] file = DOCX.clone();
            file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                Extracted extracted = Project.renderer().extract(file).get(0);
                assertThat(extracted.changes()).isEmpty();
                assertThat(extracted.data()).isEqualTo(Files.data(Sample.named("self-evaluation/typical")));
            } catch (RefusedException e) {
                assertThat(e.kind()).isIn(Kind.UNSAFE_FILE, Kind.UNREADABLE_FILE, Kind.UNSUPPORTED_FILE);
            }
        }
    }

    @Test
    void anotherOfficeFileIsRefused() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        assertThat(Files.refusal(out.toByteArray()).problems().get(0).code()).isEqualTo("file.package");
    }

    @Test
    void storedPartsAreReadAsDeflatedOnesAre() throws IOException {
        DocxFile file = new DocxFile(DOCX);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : file.names()) {
                byte[] content = file.text(part).getBytes(UTF_8);
                ZipEntry entry = new ZipEntry(part);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                CRC32 crc = new CRC32();
                crc.update(content);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }

        assertThat(Files.extract(out.toByteArray()).changes()).isEmpty();
    }
}
