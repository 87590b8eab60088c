package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.RefusedException;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.DocxFile;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/**
 * A thousand random looks on random pieces of text in Word files, and as many in web pages: each is read as what a person sees, or
 * refused. What a person sees of a look is {@code RandomLook}'s, which shares nothing with the reader.
 */
@Tag("slow")
class LookMutationTest {

    private static final int TIMES = 500;

    /**
     * A file in which a piece of a text has a look.
     *
     * @param text  what the text around it says, with the piece
     * @param piece the piece
     * @param shown what a person sees of the piece; empty if it must be refused
     */
    private record Case(byte[] file, String pointer, String text, Piece piece, Optional<String> shown, String told) {

        private boolean isPlain() {
            return shown.filter(piece.piece()::equals).isPresent();
        }

        /** What the value may be: the old one with what is seen of the piece in its place. */
        private List<String> values(String old) {
            List<String> values = new ArrayList<>();
            for (int at = old.indexOf(text); at >= 0; at = old.indexOf(text, at + 1)) {
                String now = piece.before() + shown.orElseThrow() + piece.after();
                values.add(old.substring(0, at) + now + old.substring(at + text.length()));
            }
            return values;
        }
    }

    @ParameterizedTest
    @CsvSource({"self-evaluation/typical,1", "target-declaration/typical,2"})
    void aLookInAWordFileIsReadAsSeenOrRefused(String name, long seed) {
        Sample sample = Sample.named(name);
        byte[] docx = Files.docx(sample);
        Random random = new Random(seed);
        int read = 0;
        for (int time = 0; time < TIMES; time++) {
            read += judge(word(docx, random, seed + "/" + time), Files.data(sample)) ? 1 : 0;
        }
        assertThat(read).as("looks that are read").isBetween(TIMES / 5, TIMES * 4 / 5);
    }

    @ParameterizedTest
    @CsvSource({"self-evaluation/typical,3", "target-declaration/typical,4"})
    void aLookInAPageIsReadAsSeenOrRefused(String name, long seed) {
        Sample sample = Sample.named(name);
        byte[] html = Files.make(sample.json(), OutputFormat.HTML);
        Random random = new Random(seed);
        int read = 0;
        for (int time = 0; time < TIMES; time++) {
            read += judge(page(html, random, seed + "/" + time), Files.data(sample)) ? 1 : 0;
        }
        assertThat(read).as("looks that are read").isBetween(TIMES / 5, TIMES * 4 / 5);
    }

    private static boolean judge(Case judged, JsonNode old) {
        Extracted extracted;
        try {
            extracted = Project.renderer().extract(judged.file()).get(0);
        } catch (RefusedException refused) {
            assertThat(refused.problems()).isNotEmpty();
            assertThat(judged.isPlain())
                    .as(
                            "%s: refused for %s",
                            judged.told(), refused.problems().get(0).code())
                    .isFalse();
            return false;
        } catch (RuntimeException e) {
            return fail(judged.told(), e);
        }
        assertThat(judged.shown()).as("%s must be refused", judged.told()).isPresent();
        if (judged.isPlain()) {
            assertThat(extracted.changes()).as(judged.told()).isEmpty();
            assertThat(extracted.data()).as(judged.told()).isEqualTo(old);
        } else if (!judged.shown().get().equals(RandomLook.UNKNOWN)) {
            assertThat(judged.pointer())
                    .as("%s: the form's own words", judged.told())
                    .isNotEmpty();
            assertThat(extracted.data().at(judged.pointer()).asText())
                    .as(judged.told())
                    .isIn(judged.values(old.at(judged.pointer()).asText()));
        }
        return true;
    }

    private static Case word(byte[] docx, Random random, String told) {
        WordEdit edit = new WordEdit(docx);
        List<Element> texts = edit.all("t");
        Element text = texts.get(random.nextInt(texts.size()));
        while (text.getTextContent().isBlank()) {
            text = texts.get(random.nextInt(texts.size()));
        }
        Piece piece = Piece.of(text.getTextContent(), random);
        RandomLook look = RandomLook.word(random);
        String pointer = pointer(text);
        text.setTextContent("PIECE");
        boolean styled = random.nextInt(3) == 0;
        String properties = styled ? "<w:rStyle w:val='Look'/>" : look.code();
        String runs =
                Looks.run("", piece.before()) + Looks.run(properties, piece.piece()) + Looks.run("", piece.after());
        byte[] file = new DocxFile(edit.save())
                .with(
                        "word/document.xml",
                        xml -> xml.replaceFirst(
                                "<w:r>(<w:rPr>((?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>PIECE</w:t></w:r>",
                                java.util.regex.Matcher.quoteReplacement(runs)));
        if (styled) {
            String style = "<w:style w:type='character' w:styleId='Base'><w:rPr>" + look.code() + "</w:rPr></w:style>"
                    + "<w:style w:type='character' w:styleId='Look'><w:basedOn w:val='Base'/></w:style>";
            file = new DocxFile(file).with("word/styles.xml", xml -> xml.replace("</w:styles>", style + "</w:styles>"));
        }
        return piece.judged(file, pointer, look, told);
    }

    /** The value that a text belongs to; empty for the form's own words. */
    private static String pointer(Element text) {
        for (org.w3c.dom.Node node = text; node instanceof Element element; node = node.getParentNode()) {
            if (element.getLocalName().equals("sdt")) {
                return WordEdit.all(element, "tag").get(0).getAttributeNS(WordEdit.W, "val");
            }
        }
        return "";
    }

    private static Case page(byte[] html, Random random, String told) {
        HtmlEdit edit = new HtmlEdit(html);
        List<TextNode> texts = new ArrayList<>();
        edit.all("td, th, h1, .caption, span, p").forEach(element -> texts.addAll(element.textNodes()));
        TextNode text = texts.get(random.nextInt(texts.size()));
        while (text.isBlank()) {
            text = texts.get(random.nextInt(texts.size()));
        }
        Piece piece = Piece.of(text.getWholeText(), random);
        RandomLook look = RandomLook.css(random);
        org.jsoup.nodes.Element around = text.parent();
        org.jsoup.nodes.Element anchored = around.closest("[data-pointer]");
        org.jsoup.nodes.Element span = new org.jsoup.nodes.Element(random.nextBoolean() ? "span" : "ext-look");
        if (random.nextInt(3) == 0) {
            edit.page().head().append("<style>.look-x{" + look.code() + "}</style>");
            span.addClass("look-x");
        } else {
            span.attr("style", look.code());
        }
        span.appendText(piece.piece());
        text.before(new TextNode(piece.before())).after(new TextNode(piece.after()));
        text.replaceWith(span);
        return piece.judged(edit.save(), anchored == null ? "" : anchored.attr("data-pointer"), look, told);
    }

    private record Piece(String before, String piece, String after) {

        private static Piece of(String text, Random random) {
            int from = random.nextInt(text.length());
            int to = from + 1 + random.nextInt(text.length() - from);
            if (text.substring(from, to).isBlank()) {
                return new Piece("", text, "");
            }
            return new Piece(text.substring(0, from), text.substring(from, to), text.substring(to));
        }

        private Case judged(byte[] file, String pointer, RandomLook look, String told) {
            String all = told + " " + pointer + " [" + piece + "] " + look.code();
            return new Case(
                    file, pointer, before + piece + after, this, look.verdict().apply(piece), all);
        }
    }
}
