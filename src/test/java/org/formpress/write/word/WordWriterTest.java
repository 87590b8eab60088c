package org.formpress.write.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.formpress.write.word.FormFixture.document;
import static org.formpress.write.word.FormFixture.manuscript;
import static org.formpress.write.word.FormFixture.row;
import static org.formpress.write.word.FormFixture.value;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.model.Column;
import org.formpress.model.Document;
import org.formpress.model.Grid;
import org.formpress.model.Grid.Placed;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.Table;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.DocxReader.ReadCell;
import org.formpress.write.word.DocxReader.ReadTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class WordWriterTest {

    private static final WordWriter WRITER = new WordWriter();

    private static Stream<Map.Entry<String, Document>> documents() {
        return FormFixture.all().entrySet().stream();
    }

    private static byte[] write(Document document) {
        return WRITER.write(manuscript(document));
    }

    private static List<ReadCell> cells(Table table) {
        List<ReadCell> cells = new ArrayList<>();
        addCells(cells, table.headerGrid(), 0);
        addCells(cells, table.bodyGrid(), table.header().size());
        return cells;
    }

    private static void addCells(List<ReadCell> cells, Grid grid, int above) {
        for (int row = 0; row < grid.rowCount(); row++) {
            for (Placed placed : grid.beginningIn(row)) {
                cells.add(new ReadCell(
                        row + above,
                        placed.column(),
                        placed.cell().rowSpan(),
                        placed.cell().columnSpan(),
                        placed.cell().text().text(),
                        placed.cell().pointer().map(Object::toString)));
            }
        }
    }

    private static List<Table> tables(Document document) {
        return document.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theFileHasTheCellsTextsSpansAndPointersOfTheDocument(Map.Entry<String, Document> document) {
        List<ReadTable> read = new DocxReader(write(document.getValue())).tables();

        List<Table> written = tables(document.getValue());
        assertThat(read).hasSameSizeAs(written);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).cells()).containsExactlyElementsOf(cells(written.get(i)));
            assertThat(read.get(i).headerRows())
                    .isEqualTo(written.get(i).header().size());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theFileIsSound(Map.Entry<String, Document> document) {
        assertThat(DocxStructure.faults(write(document.getValue()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void docx4jOpensTheFile(Map.Entry<String, Document> document) throws Exception {
        WordprocessingMLPackage opened =
                WordprocessingMLPackage.load(new ByteArrayInputStream(write(document.getValue())));

        assertThat(opened.getTitle()).isEqualTo(document.getValue().title());
        assertThat(opened.getMainDocumentPart().getContent())
                .hasSizeGreaterThan(document.getValue().blocks().size());
    }

    @Test
    @Tag("tools")
    void microsoftsOpenXmlSdkFindsNoFault() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        documents().forEach(document -> files.put(document.getKey(), write(document.getValue())));

        assertThat(OpenXmlSdk.judge(files))
                .hasSameSizeAs(files.keySet())
                .allSatisfy(line -> assertThat(line).contains("\"valid\":true"));
    }

    @Test
    void itWritesWordFiles() {
        assertThat(WRITER.format()).isEqualTo(OutputFormat.DOCX);
    }

    @Test
    void theSameManuscriptGivesTheSameBytesFromAnyWriter() {
        byte[] once = write(FormFixture.longSelfEvaluation(9));

        assertThat(new WordWriter().write(manuscript(FormFixture.longSelfEvaluation(9))))
                .isEqualTo(once);
    }

    @Test
    void titleAndCaptionStandAboveTheTablesAndTheYearIsAnchored() {
        DocxReader read = new DocxReader(write(FormFixture.typicalSelfEvaluation()));

        assertThat(read.paragraphs()).containsExactly("财政项目支出绩效自评表", "(2023 年度)");
        assertThat(read.pointersOutsideTables()).containsExactly("/year");
    }

    @Test
    void aPointerInTwoPlacesIsRefused() {
        Table twice = new Table(Column.fixed(50.0, 50.0), List.of(), List.of(row(value("/a", "1"), value("/a", "1"))));

        assertThatThrownBy(() -> write(document("twice", twice)))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("pointer \"/a\" stands in two places");
    }

    @Test
    void aCharacterThatNoXmlFileCanHoldIsRefused() {
        for (String impossible : List.of("\u0000", "a\u001Fb", "\uFFFE", "\uD842", "\uDFB7\uD842", "x\uD842x")) {
            Table table = new Table(Column.fixed(50.0), List.of(), List.of(row(value("/a", impossible))));

            assertThatThrownBy(() -> write(document("impossible", table)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cannot stand in an XML file");
        }
    }

    @Test
    void aCharacterAndItsMarksShareAFontThatHasBoth() {
        Element document = new DocxFile(
                        write(Project.document(Sample.text("combining-marks").json())))
                .xml("word/document.xml")
                .getDocumentElement();
        assertThat(WordMl.all(document, "r"))
                .noneMatch(run -> run.getTextContent().matches("(?s)\\p{M}.*"))
                .filteredOn(run -> run.getTextContent().matches("(?s).*\\p{M}.*"))
                .hasSizeGreaterThan(20)
                .allSatisfy(run -> assertThat(WordMl.values(run, "rFonts", "ascii"))
                        .isEqualTo(WordMl.values(run, "rFonts", "eastAsia"))
                        .containsAnyOf("Times New Roman", "MS Gothic"));
    }

    @Test
    void charactersBeyondTheBasicPlaneNameAFontThatHasThem() {
        Element document = new DocxFile(write(FormFixture.rareCharacters()))
                .xml("word/document.xml")
                .getDocumentElement();

        assertThat(WordMl.all(document, "r"))
                .filteredOn(run -> run.getTextContent().codePoints().anyMatch(Character::isSupplementaryCodePoint))
                .isNotEmpty()
                .allSatisfy(run -> {
                    assertThat(run.getTextContent()).isEqualTo("\uD842\uDFB7");
                    assertThat(WordMl.values(run, "rFonts", "eastAsia")).containsExactly("SimSun-ExtB");
                });
    }
}
