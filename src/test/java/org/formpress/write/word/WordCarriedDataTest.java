package org.formpress.write.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.formpress.write.word.FormFixture.document;
import static org.formpress.write.word.FormFixture.manuscript;
import static org.formpress.write.word.FormFixture.row;
import static org.formpress.write.word.FormFixture.value;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.formpress.digest.Sha256;
import org.formpress.model.Column;
import org.formpress.model.Document;
import org.formpress.model.Table;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What a Word file carries beside the form that is seen. */
class WordCarriedDataTest {

    private static final WordWriter WRITER = new WordWriter();

    private static byte[] write(Document document) {
        return WRITER.write(manuscript(document));
    }

    private static Table oneValue() {
        return new Table(Column.fixed(50.0), List.of(), List.of(row(value("/a", "1"))));
    }

    @Test
    void theFileCarriesItsJsonByteForByte() {
        String json = "\uFEFF{\"a\": \"]]> & \uD842\uDFB7\",\r\n \"b\":10.00}\n\n";
        DocxFile file = new DocxFile(WRITER.write(manuscript(FormFixture.blankSelfEvaluation(), json)));

        Element form = file.xml("customXml/item1.xml").getDocumentElement();
        Element carried = WordMl.all(form, "json").get(0);
        assertThat(form.getNamespaceURI()).isEqualTo("urn:formpress:data:1");
        assertThat(form.getAttribute("id")).isEqualTo("self-evaluation");
        assertThat(form.getAttribute("edition")).isEqualTo("2024-1");
        assertThat(Base64.getDecoder().decode(carried.getTextContent())).isEqualTo(json.getBytes(UTF_8));
        assertThat(carried.getAttribute("sha256")).isEqualTo(Sha256.hex(json.getBytes(UTF_8)));
    }

    @Test
    void thePropertiesNameFormEditionAndHash() {
        DocxFile file = new DocxFile(write(FormFixture.blankSelfEvaluation()));
        Element properties = file.xml("docProps/custom.xml").getDocumentElement();

        String hash = WordMl.all(file.xml("customXml/item1.xml").getDocumentElement(), "json")
                .get(0)
                .getAttribute("sha256");
        assertThat(WordMl.all(properties, "property"))
                .extracting(property -> property.getAttribute("name"), Element::getTextContent)
                .containsExactly(tuple("formId", "self-evaluation"), tuple("edition", "2024-1"), tuple("sha256", hash));
    }

    @Test
    void aTitleThatLooksLikeAGapStaysAsItIs() {
        DocxFile file = new DocxFile(write(document("@{sha256} <&\"> @{pages}", oneValue())));

        assertThat(file.xml("docProps/core.xml").getDocumentElement().getTextContent())
                .contains("@{sha256} <&\"> @{pages}");
    }

    @Test
    void fontsAreNamedWithAlternativesAndNotEmbedded() {
        DocxFile file = new DocxFile(write(FormFixture.blankSelfEvaluation()));
        Element fonts = file.xml("word/fontTable.xml").getDocumentElement();

        assertThat(WordMl.values(fonts, "font", "name")).startsWith("宋体", "黑体");
        assertThat(WordMl.values(fonts, "altName", "val")).startsWith("SimSun", "SimHei");
        assertThat(file.names()).noneSatisfy(name -> assertThat(name).contains("fonts/"));
    }

    @Test
    void nothingAsksTheReaderToUpdateFields() {
        DocxFile file = new DocxFile(write(FormFixture.blankSelfEvaluation()));

        assertThat(file.text("word/settings.xml")).doesNotContain("updateFields");
        assertThat(file.text("word/footer.xml")).contains(" PAGE ", " NUMPAGES ");
    }

    @Test
    void aBookmarkTellsItsPointerOrTheCustomXmlPartDoes() {
        DocxFile file = new DocxFile(write(FormFixture.typicalSelfEvaluation()));
        Element document = file.xml("word/document.xml").getDocumentElement();
        List<Element> listed = WordMl.all(file.xml("customXml/item1.xml").getDocumentElement(), "anchor");

        List<String> pointers = WordMl.values(document, "bookmarkStart", "name").stream()
                .map(name -> pointer(name, listed).orElseThrow())
                .toList();
        assertThat(pointers).isEqualTo(WordMl.values(document, "tag", "val"));
        assertThat(listed).isNotEmpty();
    }

    private static Optional<String> pointer(String bookmark, List<Element> listed) {
        if (bookmark.startsWith("fp_")) {
            return Optional.of(bookmark.substring(2).replace('_', '/'));
        }
        return listed.stream()
                .filter(anchor -> anchor.getAttribute("bookmark").equals(bookmark))
                .map(anchor -> anchor.getAttribute("pointer"))
                .findFirst();
    }
}
