package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.formpress.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Random edits of the document part, 1,000 in all. Each file is refused, or what is read from it prints what is seen in it, and
 * every difference from the old data is told. The reader that judges shares no code with the one that is judged.
 */
@Tag("slow")
class MutationTest {

    @ParameterizedTest
    @CsvSource({
        "self-evaluation/typical,1",
        "self-evaluation/low-scores,2",
        "target-declaration/typical,3",
        "target-declaration/forty-indicators,4"
    })
    void noRandomEditGivesWrongDataInSilence(String name, long seed) {
        byte[] docx = Files.docx(Sample.named(name));

        new RandomEdits<>(
                        () -> new WordEdit(docx),
                        MutationTest::mutate,
                        WordEdit::save,
                        MutationTest::assertPrintsWhatIsSeen)
                .judge(Sample.named(name), seed, 40);
    }

    private static void assertPrintsWhatIsSeen(byte[] file, Extracted extracted, String mutation) {
        List<List<SeenInWord>> seen = SeenInWord.rows(file);
        List<List<SeenInWord>> printed = SeenInWord.filledDown(
                SeenInWord.rows(Files.docx(extracted.checked().json())));
        assertThat(seen).as(mutation).hasSameSizeAs(printed);
        // Totals that the data does not hold are computed when it is printed.
        int computed = extracted.form().id().equals("self-evaluation")
                        && !extracted.data().has("totalScore")
                ? 2
                : 0;
        for (int row = 0; row < seen.size() - computed; row++) {
            for (int cell = 0; cell < seen.get(row).size(); cell++) {
                SeenInWord here = seen.get(row).get(cell);
                SeenInWord there = printed.get(row).get(cell);
                assertThat(here.reads(there)
                                || typedIntoAnotherRow(seen, cell, there.text())
                                || here.text().isEmpty() && ToldChanges.clearsTotal(extracted))
                        .as("%s%nrow %d, cell %d: seen %s, printed %s", mutation, row, cell, here, there)
                        .isTrue();
            }
        }
    }

    /** A label is also edited where the span goes on, in a row that Word does not show. */
    private static boolean typedIntoAnotherRow(List<List<SeenInWord>> seen, int cell, String label) {
        return seen.stream()
                .anyMatch(row -> cell < row.size()
                        && row.get(cell).covered()
                        && row.get(cell).text().equals(label));
    }

    private static String mutate(WordEdit word, Random random) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> typeSomething(word, random);
            case 2 ->
                remove(word, random, "r", "p", "t", "sdt", "bookmarkStart", "tag", "sdtPr", "tcPr", "trPr", "pPr");
            case 3 -> remove(word, random, "tr", "tc", "vMerge", "gridSpan", "gridCol", "tbl");
            case 4 -> repeat(word, random, "r", "p", "t", "sdt", "bookmarkStart", "tr", "tc");
            case 5 -> repeat(word, random, "tr");
            case 6 -> exchange(word, random, "tr", "tc", "sdt", "r", "p");
            case 7 -> exchange(word, random, "tr");
            case 8 -> attribute(word, random);
            case 9 -> track(word, random);
            case 10 -> rowTracked(word, random);
            default -> paragraph(word, random);
        };
    }

    private static Element any(WordEdit word, Random random, String... names) {
        List<Element> found = word.all(names[random.nextInt(names.length)]);
        return found.isEmpty() ? word.all("t").get(0) : found.get(random.nextInt(found.size()));
    }

    private static String typeSomething(WordEdit word, Random random) {
        Element words = any(word, random, "t");
        String text = RandomEdits.text(random);
        String before = words.getTextContent();
        words.setTextContent(text);
        return "typed [" + text + "] over [" + before + "]";
    }

    private static String remove(WordEdit word, Random random, String... names) {
        Element element = any(word, random, names);
        element.getParentNode().removeChild(element);
        return "removed " + describe(element);
    }

    private static String repeat(WordEdit word, Random random, String... names) {
        Element element = any(word, random, names);
        Element other = random.nextBoolean() ? element : any(word, random, element.getLocalName());
        other.getParentNode().insertBefore(element.cloneNode(true), other.getNextSibling());
        return "repeated " + describe(element) + " after " + describe(other);
    }

    private static String exchange(WordEdit word, Random random, String... names) {
        Element one = any(word, random, names);
        Element other = any(word, random, one.getLocalName());
        Node place = one.getOwnerDocument().createComment("x");
        if (one != other) {
            one.getParentNode().replaceChild(place, one);
            other.getParentNode().replaceChild(one, other);
            place.getParentNode().replaceChild(other, place);
        }
        return "exchanged " + describe(one) + " and " + describe(other);
    }

    private static String attribute(WordEdit word, Random random) {
        String name = List.of("tag", "bookmarkStart", "vMerge", "gridSpan").get(random.nextInt(4));
        String attribute = name.equals("bookmarkStart") ? "name" : "val";
        Element element = any(word, random, name);
        Element other = any(word, random, name);
        String value = other.getAttributeNS(WordEdit.W, attribute);
        String[] merges = {"restart", "continue"};
        String set = name.equals("vMerge") ? merges[random.nextInt(2)] : value;
        String before = element.getAttributeNS(WordEdit.W, attribute);
        element.setAttributeNS(WordEdit.W, "w:" + attribute, set);
        return name + " from " + before + " to " + set;
    }

    private static String track(WordEdit word, Random random) {
        Element run = any(word, random, "r");
        Element mark = word.element(random.nextInt(3) > 0 ? "del" : "ins");
        run.getParentNode().replaceChild(mark, run);
        mark.appendChild(run);
        return mark.getLocalName() + " of " + describe(run);
    }

    private static String rowTracked(WordEdit word, Random random) {
        Element row = any(word, random, "tr");
        List<Element> properties = WordEdit.children(row, "trPr");
        if (!properties.isEmpty()) {
            properties.get(0).appendChild(word.element(random.nextBoolean() ? "del" : "ins"));
        }
        return "tracked row " + describe(row);
    }

    private static String paragraph(WordEdit word, Random random) {
        Element cell = any(word, random, "tc");
        cell.appendChild(word.paragraph(random.nextBoolean() ? "添一段" : ""));
        return "paragraph in " + describe(cell);
    }

    private static String describe(Element element) {
        String text = element.getTextContent();
        return element.getLocalName() + "[" + text.substring(0, Math.min(40, text.length())) + "]";
    }
}
