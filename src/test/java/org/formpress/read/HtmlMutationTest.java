package org.formpress.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.formpress.Sample;
import org.formpress.read.grid.TypedText;
import org.formpress.write.OutputFormat;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random edits of HTML files, 1,000 in all. Each file is refused, or what is read from it prints what is seen in it, and every
 * difference from the old data is told.
 */
@Tag("slow")
class HtmlMutationTest {

    @ParameterizedTest
    @CsvSource({
        "self-evaluation/typical,1",
        "self-evaluation/low-scores,2",
        "target-declaration/typical,3",
        "target-declaration/forty-indicators,4"
    })
    void noRandomEditGivesWrongDataInSilence(String name, long seed) {
        byte[] file = Files.make(Sample.named(name).json(), OutputFormat.HTML);

        new RandomEdits<>(
                        () -> new HtmlEdit(file),
                        HtmlMutationTest::mutate,
                        HtmlEdit::save,
                        HtmlMutationTest::assertPrintsWhatIsSeen)
                .judge(Sample.named(name), seed, 20);
    }

    private static void assertPrintsWhatIsSeen(byte[] file, Extracted extracted, String mutation) {
        boolean computed = !extracted.data().has("totalScore");
        Set<String> seen = cells(file, computed);
        Set<String> printed = cells(Files.make(extracted.checked().json(), OutputFormat.HTML), computed);
        boolean clearsTotal = ToldChanges.clearsTotal(extracted);
        for (String text : seen) {
            assertThat(printed.contains(text) || isNone(text) || clearsTotal)
                    .as("%s%nseen %s", mutation, text)
                    .isTrue();
        }
        for (String text : printed) {
            assertThat(seen.contains(text) || isNone(text) || clearsTotal)
                    .as("%s%nprinted %s", mutation, text)
                    .isTrue();
        }
    }

    /** The texts of all cells but those that are computed when the data does not have them. */
    private static Set<String> cells(byte[] html, boolean computed) {
        Set<String> texts = new HashSet<>();
        for (Element cell : Jsoup.parse(new String(html, UTF_8)).select("main td, main th")) {
            if (!computed || !cell.attr("data-pointer").matches("/total.*|/grade")) {
                texts.add(plain(seen(cell)));
            }
        }
        return texts;
    }

    private static String seen(Element cell) {
        cell.select("br").before("\n");
        cell.select("p + p, p + div, div + div, span + div, :not(td,th) + div").before("\n");
        for (Element line : cell.select("> div")) {
            if (!line.wholeText().isEmpty() && line.previousSibling() instanceof TextNode) {
                line.before("\n");
            }
        }
        return cell.wholeText().replaceAll("\n+", "\n").strip();
    }

    private static boolean isNone(String text) {
        return text.isEmpty() || text.equals("-");
    }

    /** Amounts are printed with two places and separators, days as ISO days, whatever was typed. */
    private static String plain(String text) {
        return TypedText.plain(text).orElse(text.replaceAll("\\n+", "\n").strip());
    }

    private static String mutate(HtmlEdit page, Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> type(page, random);
            case 3 -> {
                Element row = any(page, random, "tr");
                row.remove();
                yield "removed row";
            }
            case 4 -> {
                Element row = any(page, random, "tr");
                any(page, random, "tr").after(row.clone());
                yield "copied row";
            }
            case 5 -> {
                Element one = any(page, random, "tr");
                Element other = any(page, random, "tr");
                if (one != other) {
                    one.before(other);
                }
                yield "moved row";
            }
            case 6 -> {
                Element cell = any(page, random, "td,th");
                cell.append("<div>" + RandomEdits.text(random) + "</div>");
                yield "line in " + cell.attr("data-pointer");
            }
            case 7 -> {
                Element cell = any(page, random, "[data-pointer]");
                String pointer = any(page, random, "[data-pointer]").attr("data-pointer");
                yield cell.attr("data-pointer") + " becomes "
                        + cell.attr("data-pointer", pointer).attr("data-pointer");
            }
            case 8 -> {
                Element cell = any(page, random, "td,th");
                cell.attr(random.nextBoolean() ? "rowspan" : "colspan", Integer.toString(random.nextInt(5)));
                yield "span of " + cell.attr("data-pointer");
            }
            default -> {
                Element cell = any(page, random, "td,th,span,b,p");
                cell.remove();
                yield "removed " + cell.normalName() + cell.attr("data-pointer");
            }
        };
    }

    private static String type(HtmlEdit page, Random random) {
        Element cell = any(page, random, "td,th[data-pointer]");
        String text = RandomEdits.text(random);
        cell.text(text);
        return "typed [" + text + "] into " + cell.attr("data-pointer");
    }

    private static Element any(HtmlEdit page, Random random, String selector) {
        List<Element> found = page.all(selector);
        return found.get(random.nextInt(found.size()));
    }
}
