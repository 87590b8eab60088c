package org.formpress.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.formpress.problem.RefusedException;
import org.formpress.read.Extracted;
import org.formpress.read.grid.Change;
import org.formpress.read.grid.Change.Kind;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a form that someone added as a folder of text files. */
class OwnFormReadsBackTest {

    @TempDir
    private Path folder;

    private Extracted extracted(UnaryOperator<String> edit) throws RefusedException {
        Renderer renderer = FormHome.in(folder).withExample().renderer();
        byte[] docx = FormHome.render(renderer, OutputFormat.DOCX);
        return renderer.extract(new DocxFile(docx).with("word/document.xml", edit))
                .get(0);
    }

    @Test
    void anUneditedFileIsItsData() throws RefusedException {
        Extracted extracted = extracted(xml -> xml.replace("<w:body>", "<w:body><w:p/>"));

        assertThat(extracted.changes()).isEmpty();
        assertThat(extracted.form().id()).isEqualTo("acceptance");
    }

    @Test
    void valuesDatesAndLabelsCanBeEdited() throws RefusedException {
        Extracted extracted = extracted(xml -> xml.replace("1,280,000.00", "1,290,000")
                .replace("2025-06-30", "2025年7月1日")
                .replace(">软件<", ">软件系统<"));

        assertThat(extracted.changes())
                .extracting(Change::kind, Change::pointer, change -> change.to().asText())
                .containsExactly(
                        tuple(Kind.REPLACED, "/acceptedOn", "2025-07-01"),
                        tuple(Kind.REPLACED, "/amount", "1290000"),
                        tuple(Kind.REPLACED, "/items/0/kind", "软件系统"),
                        tuple(Kind.REPLACED, "/items/1/kind", "软件系统"));
    }

    @Test
    void rowsCanBeDeletedAndCopied() throws RefusedException {
        Extracted extracted = extracted(xml -> {
            int first = xml.lastIndexOf("<w:tr>", xml.indexOf("\"/items/0/kind\""));
            int second = xml.lastIndexOf("<w:tr>", xml.indexOf("\"/items/1/name\""));
            int third = xml.lastIndexOf("<w:tr>", xml.indexOf("\"/items/2/kind\""));
            int end = xml.indexOf("</w:tr>", third) + "</w:tr>".length();
            return xml.substring(0, first)
                    + xml.substring(second, end)
                    + xml.substring(third, end)
                    + xml.substring(end);
        });

        assertThat(extracted.data().findValuesAsText("kind")).containsExactly("软件", "服务", "服务");
        assertThat(extracted.changes())
                .extracting(Change::kind, Change::pointer)
                .containsExactly(tuple(Kind.ROW_ADDED, "/items/2"), tuple(Kind.ROW_REMOVED, "/items/0"));
    }

    @Test
    void aFileOfAnotherEditionIsRefused() {
        FormHome home = FormHome.in(folder).withExample();
        Renderer renderer = home.reloadingRenderer();
        byte[] docx = FormHome.render(renderer, OutputFormat.DOCX);
        home.edit("acceptance/form.yml", "edition: \"2025-1\"", "edition: \"2026-1\"");

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> renderer.extract(docx));

        assertThat(refused.kind()).isEqualTo(RefusedException.Kind.UNREADABLE_FILE);
        assertThat(refused.problems().get(0).code()).isEqualTo("file.edition");
        assertThat(refused.problems().get(0).arguments()).contains("2025-1", "2026-1");
    }

    @Test
    void aRowInAListThatHadNoneIsRefusedWhereTheLayoutCannotTellWhatRowsAreLike() {
        Renderer renderer = FormHome.in(folder).withExample().renderer();
        String data = new String(FormHome.exampleData(), StandardCharsets.UTF_8);
        String empty = data.replaceAll("(?s)\"items\": \\[.*?]", "\"items\": []");
        byte[] docx = FormHome.render(renderer, empty.getBytes(StandardCharsets.UTF_8), OutputFormat.DOCX);
        byte[] inserted = new DocxFile(docx).with("word/document.xml", xml -> {
            int row = xml.lastIndexOf("<w:tr>", xml.indexOf("\"/opinion\""));
            return xml.substring(0, row) + "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>"
                    + xml.substring(row);
        });

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> renderer.extract(inserted));

        assertThat(refused.problems().get(0).code()).isEqualTo("file.rows");
    }
}
