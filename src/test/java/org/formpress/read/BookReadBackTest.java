package org.formpress.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.read.grid.Change;
import org.formpress.write.word.DocxFile;
import org.formpress.write.word.LibreOffice;
import org.formpress.write.word.LibreOfficeMacros;
import org.formpress.write.word.WordBooks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Word files of many forms, on their way back. */
@Tag("slow")
class BookReadBackTest {

    private static final List<Sample> EVERY = Sample.printed().toList();

    /** One of each form, between published ones; LibreOffice takes minutes for a book of them all. */
    private static final List<Sample> MIXED = Stream.concat(
                    Sample.samples().filter(sample -> sample.name().endsWith("/typical")),
                    Sample.corpus().limit(12))
            .toList();

    private static final List<Sample> FEW = List.of(
            Sample.named("self-evaluation/typical"),
            Sample.named("target-declaration/typical"),
            Sample.named("self-evaluation/markup-in-goals"));
    private static final byte[] BOOK = WordBooks.of(FEW);

    private static List<Extracted> extract(byte[] file) {
        try {
            return Project.renderer().extract(file);
        } catch (RefusedException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    private static byte[] edited(Consumer<WordEdit> edit) {
        WordEdit word = new WordEdit(BOOK);
        edit.accept(word);
        return word.save();
    }

    private static void assertUnchanged(List<Extracted> forms, List<Sample> samples) {
        assertThat(forms).hasSameSizeAs(samples);
        for (int index = 0; index < forms.size(); index++) {
            assertThat(forms.get(index).changes()).as(samples.get(index).name()).isEmpty();
            assertThat(forms.get(index).data()).isEqualTo(Files.data(samples.get(index)));
        }
    }

    private static List<Problem> refused(byte[] file) {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class, () -> Project.renderer().extract(file));
        assertThat(refused).as("must be refused").isNotNull();
        assertThat(refused.kind()).isEqualTo(RefusedException.Kind.UNREADABLE_FILE);
        return refused.problems();
    }

    private static void assertRefused(Consumer<WordEdit> edit, String code, String... told) {
        Problem problem = refused(edited(edit)).get(0);
        assertThat(problem.code()).as(problem.message(Locale.CHINESE)).isEqualTo(code);
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(problem.message(language)).contains(told).doesNotContain("{");
            assertThat(problem.hint(language)).isNotBlank();
        }
    }

    @Test
    void allFormsReadBackInTheirOrder() {
        assertUnchanged(extract(WordBooks.of(EVERY)), EVERY);
    }

    @Test
    @Tag("office")
    void aMixOfAllFormsReadsBackAfterLibreofficeSavedItAgain() {
        assertUnchanged(extract(LibreOffice.saveAgain(WordBooks.of(MIXED))), MIXED);
    }

    @Test
    void aFormAloneInItsFileReadsBack() {
        assertUnchanged(extract(WordBooks.of(FEW.subList(0, 1))), FEW.subList(0, 1));
    }

    @Test
    void anEditIsToldUnderItsOwnForm() {
        List<Extracted> forms = extract(edited(word -> {
            word.inForm(2).type("/indicators/4/target", "≥5%");
            word.inForm(3).type("/indicators/0/score", "8.5");
            word.inForm(3).deleteRow("/indicators/1/score");
        }));

        assertThat(forms.get(0).changes()).isEmpty();
        assertThat(forms.get(1).changes()).extracting(Change::pointer).containsExactly("/indicators/4/target");
        assertThat(forms.get(2).changes())
                .extracting(Change::kind)
                .containsExactlyInAnyOrder(Change.Kind.REPLACED, Change.Kind.ROW_REMOVED);
    }

    @Test
    @Tag("office")
    void anEditMadeInLibreofficeIsToldUnderItsOwnForm() {
        String statements = """
                value("/2/indicators/4/target").String = "≥5%"
                value("/3/indicators/0/score").String = "8.5"
                c = value("/1/indicators/0/deviation").Cell
                c.String = "按期完成"
                """;
        List<Extracted> forms = extract(LibreOfficeMacros.edit(List.of(new LibreOfficeMacros.Task(BOOK, statements)))
                .get(0));

        assertThat(forms.get(0).changes()).extracting(Change::pointer).containsExactly("/indicators/0/deviation");
        assertThat(forms.get(1).changes()).extracting(Change::pointer).containsExactly("/indicators/4/target");
        assertThat(forms.get(2).changes()).extracting(Change::pointer).containsExactly("/indicators/0/score");
    }

    @Test
    void whatIsWrongWithAFormIsToldWithItsNumber() {
        List<Problem> problems = refused(edited(word -> word.inForm(2)
                .row("/indicators/0/target")
                .appendChild(word.element("tc"))
                .appendChild(word.element("p"))));

        assertThat(problems.get(0).message(Locale.CHINESE)).contains("第 2 张");
    }

    @Test
    void theCoverAndHeadingsAreNotRead() {
        byte[] file = edited(word -> {
            Element body = word.all("body").get(0);
            body.insertBefore(word.paragraph("加盖公章"), body.getFirstChild());
            WordEdit.above(word.bookmark("fpf_2"), "p")
                    .appendChild(WordEdit.all(word.paragraph("改过"), "r").get(0));
        });

        assertUnchanged(extract(file), FEW);
    }

    @Test
    void aTextBetweenFormsBelongsToTheFormAbove() {
        byte[] file = edited(word -> {
            Element last = word.formElements(1).get(word.formElements(1).size() - 1);
            last.getParentNode().insertBefore(word.paragraph("补充说明"), last);
        });

        assertUnchanged(extract(file), FEW);
        assertThat(extract(file).get(0).findings().stream().map(finding -> finding.message(Locale.CHINESE)))
                .anyMatch(message -> message.contains("补充说明"));
    }

    @Test
    void aFormThatWasDeletedIsMissing() {
        assertRefused(
                word -> word.formElements(2)
                        .forEach(element -> element.getParentNode().removeChild(element)),
                "file.book.missing",
                "2",
                "typical");
    }

    @Test
    void formsInAnotherOrderAreRefused() {
        assertRefused(
                word -> {
                    Node first = word.formElements(1).get(0);
                    word.formElements(2)
                            .forEach(element -> first.getParentNode().insertBefore(element, first));
                },
                "file.book.moved",
                "1");
    }

    @Test
    void aFormThatWasCopiedWithItsHeadingIsRefused() {
        assertRefused(
                word -> {
                    Element body = word.all("body").get(0);
                    List<Element> copied = word.formElements(1);
                    copied.forEach(element -> body.insertBefore(element.cloneNode(true), copied.get(0)));
                },
                "file.book.twice",
                "1");
    }

    @Test
    void tablesThatChangedPlacesBetweenFormsAreRefused() {
        assertRefused(
                word -> {
                    Element first = WordEdit.above(word.bookmark("fp_1_projectName"), "tbl");
                    Element third = WordEdit.above(word.bookmark("fp_3_projectName"), "tbl");
                    Node place = first.getNextSibling();
                    third.getParentNode().replaceChild(first, third);
                    place.getParentNode().insertBefore(third, place);
                },
                "file.book.mixed",
                "1",
                "3");
    }

    @Test
    void dataThatWasChangedIsRefused() {
        byte[] file =
                new DocxFile(BOOK).with("customXml/item1.xml", xml -> xml.replaceFirst("place=\"2\"", "place=\"1\""));
        assertThat(refused(file).get(0).code()).isEqualTo("file.hash");
        byte[] other =
                new DocxFile(BOOK).with("customXml/item1.xml", xml -> xml.replaceFirst("sha256=\"..", "sha256=\"00"));
        assertThat(refused(other).get(0).code()).isEqualTo("file.hash");
    }

    @Test
    void theAnswerListsTheForms() {
        String answer = new String(ExtractedJson.of(extract(BOOK), Locale.CHINESE), UTF_8);

        assertThat(answer)
                .startsWith("{\"forms\":[{\"form\":\"self-evaluation\"")
                .contains("\"target-declaration\"");
    }
}
