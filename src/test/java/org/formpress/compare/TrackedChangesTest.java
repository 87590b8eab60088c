package org.formpress.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.formpress.compare.AcceptedAndRejected.assertAcceptedAndRejected;
import static org.formpress.compare.AcceptedAndRejected.words;
import static org.formpress.compare.Versions.edited;
import static org.formpress.compare.Versions.later;
import static org.formpress.compare.Versions.plain;
import static org.formpress.compare.Versions.redline;
import static org.formpress.compare.Versions.row;
import static org.formpress.compare.Versions.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.formpress.RandomForms;
import org.formpress.Sample;
import org.formpress.write.OutputFormat;
import org.formpress.write.word.DocxFile;
import org.formpress.write.word.DocxReader.ReadCell;
import org.formpress.write.word.LibreOffice;
import org.formpress.write.word.LibreOfficeMacros;
import org.formpress.write.word.OpenXmlSdk;
import org.formpress.write.word.Review;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A Word file that is compared: with all changes accepted it is the later form, with all rejected the earlier one. */
@Tag("slow")
@net.jqwik.api.Tag("slow")
class TrackedChangesTest {

    private static final String REVIEW = """
            Dim none()
            dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
            dispatcher.executeDispatch(doc.getCurrentController().getFrame(), ".uno:%sAllTrackedChanges", "", 0, none())
            """;

    @Provide
    Arbitrary<byte[]> forms() {
        return RandomForms.forms();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void acceptedItIsTheLaterFormAndRejectedTheEarlier(@ForAll("forms") byte[] from, @ForAll long seed) {
        assertAcceptedAndRejected(from, later(from, seed));
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void formsThatHaveNothingToDoWithEachOtherGoBothWaysToo(@ForAll("forms") byte[] from, @ForAll("forms") byte[] to) {
        String form = Versions.tree(to).get("form").asText();
        if (Versions.tree(from).get("form").asText().equals(form)) {
            assertAcceptedAndRejected(from, to);
        }
    }

    @ParameterizedTest
    @MethodSource("org.formpress.Sample#samples")
    void everySampleGoesBothWays(Sample sample) {
        for (long seed = 0; seed < 5; seed++) {
            byte[] to = later(sample.json(), seed);
            assertAcceptedAndRejected(sample.json(), to);
            assertAcceptedAndRejected(to, sample.json());
        }
    }

    @Test
    void withoutADifferenceNothingIsTracked() {
        byte[] json = Sample.named("self-evaluation/typical").json();

        assertThat(Review.changes(redline(json, json, OutputFormat.DOCX))).isZero();
    }

    @Test
    void twoComparisonsOfTheSameAreTheSameBytes() {
        byte[] from = Sample.named("self-evaluation/longest").json();
        byte[] to = later(from, 7);

        for (OutputFormat format : OutputFormat.values()) {
            assertThat(redline(from, to, format)).isEqualTo(redline(from, to, format));
        }
    }

    private static Map<String, byte[][]> pairs() {
        Map<String, byte[][]> pairs = new LinkedHashMap<>();
        byte[] self = Sample.named("self-evaluation/most-indicators").json();
        byte[] target = Sample.named("target-declaration/typical").json();
        pairs.put("values", pair(self, edited(self, form -> {
            form.put("year", 2025);
            form.put("expectedGoal", "全新的目标。\n第二段。");
            row(form, 1).put("score", 1.5);
        })));
        pairs.put(
                "first-row-added",
                pair(
                        self,
                        edited(
                                self,
                                form -> rows(form)
                                        .insert(0, row(form, 0).deepCopy().put("level3", "新增")))));
        pairs.put(
                "first-row-of-a-group-removed",
                pair(self, edited(self, form -> rows(form).remove(6))));
        pairs.put(
                "group-removed", pair(target, edited(target, form -> rows(form).remove(0))));
        pairs.put(
                "row-moved",
                pair(target, edited(target, form -> rows(form).add(rows(form).remove(2)))));
        pairs.put("labels", pair(target, edited(target, form -> row(form, 4).put("level1", "别的指标"))));
        return pairs;
    }

    private static byte[][] pair(byte[] from, byte[] to) {
        return new byte[][] {from, to};
    }

    @Test
    @Tag("tools")
    void theOpenXmlSdkFindsNoFault() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        pairs().forEach((name, pair) -> files.put("redline-" + name, redline(pair[0], pair[1], OutputFormat.DOCX)));

        assertThat(OpenXmlSdk.judge(files))
                .hasSameSizeAs(files.keySet())
                .allMatch(line -> line.contains("\"valid\":true"));
    }

    @Test
    @Tag("office")
    void libreOfficeAcceptsAndRejectsThemToTheSameWords() {
        List<LibreOfficeMacros.Task> tasks = new ArrayList<>();
        List<byte[]> expected = new ArrayList<>();
        pairs().forEach((name, pair) -> {
            byte[] redline = redline(pair[0], pair[1], OutputFormat.DOCX);
            tasks.add(new LibreOfficeMacros.Task(redline, REVIEW.formatted("Accept")));
            expected.add(plain(pair[1], OutputFormat.DOCX));
            tasks.add(new LibreOfficeMacros.Task(redline, REVIEW.formatted("Reject")));
            expected.add(plain(pair[0], OutputFormat.DOCX));
        });

        List<List<String>> reviewed = LibreOffice.toText(LibreOfficeMacros.edit(tasks));

        assertThat(reviewed).isEqualTo(LibreOffice.toText(expected));
    }

    /** Without controls: LibreOffice 7 empties a new row that is rejected and has a control, and leaves it standing. */
    @Test
    @Tag("office")
    void libreOfficeAcceptsAndRejectsThemToTheSameMerges() {
        List<LibreOfficeMacros.Task> tasks = new ArrayList<>();
        List<List<ReadCell>> expected = new ArrayList<>();
        pairs().forEach((name, pair) -> {
            byte[] redline = withoutControls(redline(pair[0], pair[1], OutputFormat.DOCX));
            tasks.add(new LibreOfficeMacros.Task(redline, REVIEW.formatted("Accept")));
            expected.add(words(plain(pair[1], OutputFormat.DOCX)));
            tasks.add(new LibreOfficeMacros.Task(redline, REVIEW.formatted("Reject")));
            expected.add(words(plain(pair[0], OutputFormat.DOCX)));
        });

        List<byte[]> reviewed = LibreOfficeMacros.edit(tasks);

        assertThat(reviewed.stream().map(AcceptedAndRejected::words)).containsExactlyElementsOf(expected);
    }

    private static byte[] withoutControls(byte[] docx) {
        return new DocxFile(docx)
                .with(
                        "word/document.xml",
                        xml -> xml.replaceAll("<w:sdt>.*?<w:sdtContent>", "").replace("</w:sdtContent></w:sdt>", ""));
    }
}
