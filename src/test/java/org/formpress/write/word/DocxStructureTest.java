package org.formpress.write.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.formpress.write.ooxml.ReproducibleZip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The structural check sees each kind of fault it is there for. */
class DocxStructureTest {

    private static final String DOCUMENT = "word/document.xml";
    private static final String LONG_TAG = "/" + "x".repeat(64);

    private static final byte[] SOUND =
            new WordWriter().write(FormFixture.manuscript(FormFixture.typicalSelfEvaluation()));

    private static Arguments fault(String part, String wanted, String planted, String found) {
        UnaryOperator<String> change = xml -> {
            int at = xml.indexOf(wanted);
            return at < 0 ? xml : xml.substring(0, at) + planted + xml.substring(at + wanted.length());
        };
        return Arguments.of(found, part, change);
    }

    private static Stream<Arguments> faults() {
        return Stream.of(
                fault(
                        DOCUMENT,
                        "<w:gridSpan w:val=\"2\"/>",
                        "<w:gridSpan w:val=\"3\"/>",
                        "row 1 has 9 columns; the grid has 8"),
                fault(DOCUMENT, "<w:gridCol w:w=\"1162\"/>", "", "row 1 has 8 columns; the grid has 7"),
                fault(DOCUMENT, "<w:vMerge w:val=\"restart\"/>", "", "row 4, column 1 continues a merge"),
                fault(
                        DOCUMENT,
                        "<w:tcW w:w=\"2438\"",
                        "<w:tcW w:w=\"2000\"",
                        "row 1, column 1 is 2000 wide; its columns are 2438"),
                fault(DOCUMENT, "</w:p></w:tc>", "</w:p><w:customXml/></w:tc>", "does not end with a paragraph"),
                fault(
                        DOCUMENT,
                        "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"FormJoin\"/><w:keepNext/></w:pPr></w:p>",
                        "</w:tbl>",
                        "no paragraph follows the table"),
                fault(DOCUMENT, "<w:id w:val=\"7\"/>", "<w:id w:val=\"6\"/>", "content control id 6 is there twice"),
                fault(
                        DOCUMENT,
                        "<w:tag w:val=\"/projectName\"/>",
                        "<w:tag w:val=\"/year\"/>",
                        "tag /year is there twice"),
                fault(
                        DOCUMENT,
                        "<w:tag w:val=\"/projectName\"/>",
                        "<w:tag w:val=\"" + LONG_TAG + "\"/>",
                        "has 65 characters"),
                fault(DOCUMENT, "<w:tag w:val=\"/projectName\"/>", "", "has 0 of: tag"),
                fault(
                        DOCUMENT,
                        "<w:r><w:t xml:space=\"preserve\">2023</w:t></w:r>",
                        "",
                        "content control [/year] has no run"),
                fault(DOCUMENT, "<w:bookmarkEnd w:id=\"3\"/>", "", "bookmarks begin at 85 places and end at"),
                fault(
                        DOCUMENT,
                        "w:name=\"fp_projectName\"",
                        "w:name=\"fp_year\"",
                        "bookmark name fp_year is there twice"),
                fault(
                        DOCUMENT,
                        "w:name=\"fp_projectName\"",
                        "w:name=\"fp/projectName\"",
                        "bookmark name fp/projectName is not allowed"),
                fault(
                        DOCUMENT,
                        "<w:pStyle w:val=\"FormLabel\"/>",
                        "<w:pStyle w:val=\"FormLable\"/>",
                        "style FormLable is named but not there"),
                fault(DOCUMENT, "r:id=\"rId", "r:id=\"rIx", "which is missing"),
                fault(
                        "word/_rels/document.xml.rels",
                        "Target=\"styles.xml\"",
                        "Target=\"style.xml\"",
                        "leads to word/style.xml, which is missing"),
                fault(
                        "word/_rels/document.xml.rels",
                        "Target=\"styles.xml\"",
                        "Target=\"styles.xml\" TargetMode=\"External\"",
                        "leads out of the file"),
                fault(
                        "[Content_Types].xml",
                        "PartName=\"/word/footer",
                        "PartName=\"/word/foot",
                        "a content type is given for /word/foot"));
    }

    @Test
    void aFileOfOursIsSound() {
        assertThat(DocxStructure.faults(SOUND)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aPlantedFaultIsFound(String found, String part, UnaryOperator<String> change) {
        byte[] faulty = new DocxFile(SOUND).with(part, change);

        assertThat(DocxStructure.faults(faulty))
                .anySatisfy(fault -> assertThat(fault).contains(found));
    }

    @Test
    void aMissingPartIsFound() {
        byte[] faulty = new DocxFile(SOUND).without("word/settings.xml");

        assertThat(DocxStructure.faults(faulty))
                .contains("word/_rels/document.xml.rels leads to word/settings.xml, which is missing");
    }

    @Test
    void anEntryThatIsThereTwiceIsFound() {
        try (ReproducibleZip zip = new ReproducibleZip()) {
            for (String name : List.of("[Content_Types].xml", "word/document.xml", "word/document.xml")) {
                zip.add(name, new byte[] {1});
            }

            assertThat(DocxStructure.faults(zip.bytes())).contains("entry word/document.xml is there twice");
        }
    }
}
