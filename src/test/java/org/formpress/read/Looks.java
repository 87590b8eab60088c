package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.write.word.DocxFile;
import org.w3c.dom.Element;

/** Files in which text looks other than it is stored, and what becomes of them. */
final class Looks {

    static final Sample SELF = Sample.named("self-evaluation/typical");

    private static final byte[] WORD = Files.docx(SELF);
    private static final String STYLES = "word/styles.xml";

    private Looks() {}

    /** A file that was edited by others. */
    static byte[] file(String name) {
        try {
            return java.nio.file.Files.readAllBytes(Path.of("src/test/resources/org/formpress/read/looks", name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The problem for which a file is refused. */
    static Problem refused(byte[] file) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> Project.renderer().extract(file));
        assertThat(refused).as("must be refused").isNotNull();
        Problem problem = refused.problems().get(0);
        for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(problem.message(language) + problem.hint(language)).doesNotContain("{");
        }
        return problem;
    }

    /** What a cell reads as. */
    static String read(byte[] file, String pointer) {
        return Files.extract(file).data().at(pointer).asText();
    }

    /** A Word file whose cell holds these runs. */
    static byte[] word(String pointer, String runs) {
        return word(pointer, runs, "");
    }

    /** A Word file whose cell holds these runs, and whose styles are more. */
    static byte[] word(String pointer, String runs, String styles) {
        WordEdit edit = new WordEdit(WORD);
        Element run = WordEdit.all(edit.cell(pointer), "r").get(0);
        run.setTextContent("RUNS");
        byte[] file = new DocxFile(edit.save())
                .with("word/document.xml", xml -> xml.replaceFirst("<w:r>RUNS</w:r>", quoted(runs)));
        return styles.isEmpty()
                ? file
                : new DocxFile(file).with(STYLES, xml -> xml.replace("</w:styles>", styles + "</w:styles>"));
    }

    private static String quoted(String runs) {
        return java.util.regex.Matcher.quoteReplacement(runs);
    }

    /** A run of text. */
    static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    /** An HTML file whose cell holds this, with more style rules. */
    static byte[] html(String pointer, String content, String rules) {
        HtmlEdit edit = new HtmlEdit(SELF);
        edit.cell(pointer).html(content);
        edit.page().head().append("<style>" + rules + "</style>");
        return edit.save();
    }
}
