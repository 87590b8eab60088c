package org.formpress.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.formpress.Project;
import org.formpress.RandomForms;
import org.formpress.Seen;
import org.formpress.model.Document;
import org.formpress.problem.RefusedException;
import org.formpress.prove.SeenCell;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.DocxStructure;

/** Whatever a form holds, its Word, HTML and Excel files lose no text and break no grid (the PDF: {@code AnyFormTest}). */
class AnyFormatTest {

    @Provide
    Arbitrary<byte[]> forms() {
        return RandomForms.forms();
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void itsWordFileSaysWhatTheModelSays(@ForAll("forms") byte[] json) throws RefusedException {
        byte[] docx = render(json, OutputFormat.DOCX);

        assertThat(Seen.inWord(docx)).isEqualTo(model(json));
        assertThat(DocxStructure.faults(docx)).isEmpty();
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void itsHtmlSaysWhatTheModelSays(@ForAll("forms") byte[] json) throws RefusedException {
        assertThat(Seen.inHtml(render(json, OutputFormat.HTML))).isEqualTo(model(json));
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void itsWorkbookSaysWhatTheModelSays(@ForAll("forms") byte[] json) throws RefusedException {
        Document document = Project.document(json);

        assertThat(Seen.inExcel(render(json, OutputFormat.XLSX), document)).isEqualTo(Seen.ruled(document));
    }

    private static List<SeenCell> model(byte[] json) {
        return SeenCell.inModel(Project.document(json));
    }

    private static byte[] render(byte[] json, OutputFormat format) throws RefusedException {
        return Project.renderer().render(new RenderRequest(json, format, false)).file();
    }
}
