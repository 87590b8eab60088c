package org.formpress.write;

import static org.formpress.Approved.assertApproved;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.write.pdf.StructureText;
import org.formpress.write.word.DocxFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the writers make of a usual 自评表, one of two pages with markup, and a 申报表, to the letter, as it was approved
 * ({@link org.formpress.Approved}). Fonts are left out: other tests judge them.
 */
class GoldenFileTest {

    private static final Pattern TAG_OR_TEXT = Pattern.compile("<[^>]+>|[^<]+");
    private static final Pattern BLOCK =
            Pattern.compile("</?w:(?:document|body|p|tbl|tr|tc|sdt|sdtContent|sectPr)[ >].*");
    private static final Pattern LINE = Pattern.compile("<w:(?:r|tblPr|tblGrid|bookmarkStart|bookmarkEnd)[ >].*");

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation/typical", "self-evaluation/markup-in-goals", "target-declaration/typical"})
    void wordHasTheApprovedDocument(String form) throws Exception {
        String xml = new DocxFile(made(form, OutputFormat.DOCX)).text("word/document.xml");

        assertApproved(form + ".document.xml", indented(xml));
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation/typical", "self-evaluation/markup-in-goals", "target-declaration/typical"})
    void htmlIsAsApproved(String form) throws Exception {
        String html = new String(made(form, OutputFormat.HTML), StandardCharsets.UTF_8);

        assertApproved(form + ".html", html.replaceAll("base64,[A-Za-z0-9+/=]+", "base64,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation/typical", "self-evaluation/markup-in-goals", "target-declaration/typical"})
    void pdfHasTheApprovedStructure(String form) throws Exception {
        assertApproved(form + ".pdf.txt", StructureText.of(made(form, OutputFormat.PDF)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation/typical", "self-evaluation/markup-in-goals", "target-declaration/typical"})
    void theWorkbookHasTheApprovedSheet(String form) throws Exception {
        DocxFile xlsx = new DocxFile(made(form, OutputFormat.XLSX));
        String sheet =
                xlsx.text("xl/worksheets/sheet1.xml") + xlsx.text("xl/workbook.xml") + xlsx.text("xl/styles.xml");

        assertApproved(
                form + ".sheet.xml", sheet.replaceAll("<(?=row|c |mergeCell|definedName|xf|font>|numFmt)", "\n<"));
    }

    private static byte[] made(String form, OutputFormat format) throws RefusedException {
        byte[] json = Sample.named(form).json();
        return Project.renderer().render(new RenderRequest(json, format, false)).file();
    }

    /** Every character of it, with line ends added before blocks and runs. */
    private static String indented(String xml) throws IOException {
        StringBuilder lines = new StringBuilder();
        int depth = 0;
        Matcher pieces = TAG_OR_TEXT.matcher(xml);
        while (pieces.find()) {
            String piece = pieces.group();
            boolean block = BLOCK.matcher(piece).matches();
            boolean end = piece.startsWith("</");
            depth -= block && end ? 1 : 0;
            lines.append(block || LINE.matcher(piece).matches() ? "\n" + " ".repeat(depth) : "")
                    .append(piece);
            depth += block && !end ? 1 : 0;
        }
        return lines.append('\n').toString();
    }
}
