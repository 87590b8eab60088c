package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.listener.SimpleTextExtractionStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.RefusedException;
import org.formpress.write.word.DocxFile;
import org.formpress.write.word.LibreOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * Random runs in cells of a real Word file: what is read of a cell is what LibreOffice prints of it, or the file is refused. Each
 * look is first read by itself; those that are read go into one document, which is printed once.
 */
@Tag("office")
class PrintedLooksTest {

    private static final Sample FORTY = Sample.named("target-declaration/forty-indicators");
    private static final byte[] WORD = Files.docx(FORTY);
    private static final String STYLES = """
            <w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="Back"><w:name w:val="Back"/><w:basedOn w:val="Gone"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="Big"><w:name w:val="Big"/><w:rPr><w:caps/></w:rPr></w:style>
            """;

    private static final List<String> PROPERTIES = List.of(
            "",
            "<w:b/>",
            "<w:vanish/>",
            "<w:vanish w:val='0'/>",
            "<w:caps/>",
            "<w:smallCaps/>",
            "<w:vertAlign w:val='superscript'/>",
            "<w:vertAlign w:val='subscript'/>",
            "<w:position w:val='10'/>",
            "<w:strike/>",
            "<w:rStyle w:val='Gone'/>",
            "<w:rStyle w:val='Back'/>",
            "<w:rStyle w:val='Big'/>",
            "<w:color w:val='C00000'/><w:spacing w:val='10'/>",
            "<w:sz w:val='30'/><w:rFonts w:ascii='Arial' w:hAnsi='Arial'/>");

    private static final List<String> TEXTS = List.of("2", "50", "ab", "m", "CO", "万元", "1,000.00", "≥95%", " x ");

    private static final List<String> CONTENT = List.of(
            "<w:t xml:space='preserve'>%s</w:t>",
            "<w:t xml:space='preserve'>%s</w:t>",
            "<w:t xml:space='preserve'>%s</w:t>",
            "<w:t>%s</w:t><w:noBreakHyphen/><w:t>7</w:t>",
            "<w:t>%s</w:t><w:br/><w:t>8</w:t>",
            "<w:t>%s</w:t><w:tab/><w:t>9</w:t>",
            "<w:delText>%s</w:delText>");

    private static String runs(Random random) {
        StringBuilder runs = new StringBuilder();
        for (int more = random.nextInt(2); more >= 0; more--) {
            runs.append(wrapped(
                    "<w:r><w:rPr>" + any(PROPERTIES, random) + "</w:rPr>"
                            + any(CONTENT, random).formatted(any(TEXTS, random)) + "</w:r>",
                    random));
        }
        return runs.toString();
    }

    private static String wrapped(String run, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> "<w:ins w:id='9' w:author='a'>" + run + "</w:ins>";
            case 1 -> "<w:fldSimple w:instr=' QUOTE 777 '>" + run + "</w:fldSimple>";
            case 2 ->
                field("begin") + "<w:r><w:instrText> QUOTE 666 </w:instrText></w:r>" + field("separate") + run
                        + field("end");
            // LibreOffice gives links a character style of its own.
            case 3 -> run.contains("rStyle") ? run : "<w:hyperlink w:anchor='x'>" + run + "</w:hyperlink>";
            case 5 -> "<w:smartTag w:element='x'>" + run + "</w:smartTag>";
            default -> run;
        };
    }

    private static String field(String mark) {
        return "<w:r><w:fldChar w:fldCharType='" + mark + "'/></w:r>";
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /** A document in whose cells the text is what the runs make of it, between marks that tell the cells apart. */
    private static byte[] document(Map<String, String> runsOf) {
        WordEdit edit = new WordEdit(WORD);
        Map<String, String> marks = new LinkedHashMap<>();
        runsOf.forEach((pointer, runs) -> {
            Element text = WordEdit.all(edit.cell(pointer), "t").get(0);
            String mark = "RUNS" + marks.size() + "Z";
            WordEdit.all(edit.cell(pointer), "r").stream()
                    .skip(1)
                    .forEach(run -> run.getParentNode().removeChild(run));
            text.setTextContent(mark);
            String number = pointer.replaceAll("\\D", "");
            String name = pointer.substring(pointer.lastIndexOf('/') + 1, pointer.lastIndexOf('/') + 2);
            marks.put(mark, Looks.run("", "《" + name + number + "：") + runs + Looks.run("", "》"));
        });
        byte[] file = new DocxFile(edit.save()).with("word/document.xml", xml -> {
            Matcher run = Pattern.compile(
                            "<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>(RUNS\\d+Z)</w:t></w:r>")
                    .matcher(xml);
            return run.replaceAll(found -> Matcher.quoteReplacement(marks.get(found.group(1))));
        });
        return new DocxFile(file).with("word/styles.xml", xml -> xml.replace("</w:styles>", STYLES + "</w:styles>"));
    }

    @Test
    void whatIsReadOfEachCellIsWhatIsPrintedOfIt() throws IOException {
        Random random = new Random(13);
        Map<String, String> accepted = new LinkedHashMap<>();
        int refused = 0;
        for (int item = 0; item < 40; item++) {
            for (String field : List.of("level3", "target")) {
                String pointer = "/indicators/" + item + "/" + field;
                String runs = runs(random);
                if (isRead(pointer, runs)) {
                    accepted.put(pointer, runs);
                } else {
                    refused++;
                }
            }
        }
        assertThat(accepted).hasSizeGreaterThan(25);
        assertThat(refused).isGreaterThan(15);

        byte[] all = document(accepted);
        String printed = printed(LibreOffice.toPdf(all));
        Extracted extracted = Files.extract(all);
        for (Map.Entry<String, String> cell : accepted.entrySet()) {
            String read = plain(extracted.data().at(cell.getKey()).asText());
            assertThat(read).startsWith("《").endsWith("》");
            assertThat(printed.contains(read))
                    .as(
                            "%s: %s%nis read as %s, and printed is %s",
                            cell.getKey(), cell.getValue(), read, around(printed, read))
                    .isTrue();
        }
    }

    private static String around(String printed, String read) {
        int at = printed.indexOf(read.substring(0, read.indexOf(':') + 1));
        return at < 0 ? "nothing" : printed.substring(at, Math.min(printed.length(), at + read.length() + 20));
    }

    private static boolean isRead(String pointer, String runs) {
        try {
            Project.renderer().extract(document(Map.of(pointer, runs)));
            return true;
        } catch (RefusedException refused) {
            return false;
        }
    }

    private static String printed(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PdfDocument document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                pages.add(PdfTextExtractor.getTextFromPage(document.getPage(page), new SimpleTextExtractionStrategy()));
            }
        }
        return plain(String.join("", pages));
    }

    /** Raised and lowered characters print as plain ones, only higher or lower; where lines break is of no interest. */
    private static String plain(String text) {
        return Normalizer.normalize(text.replace('\u2011', '-'), Normalizer.Form.NFKC)
                .replaceAll("\\s+", "");
    }
}
