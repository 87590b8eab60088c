package org.formpress.compare;

import static org.formpress.compare.AcceptedAndRejected.assertAcceptedAndRejected;
import static org.formpress.compare.Versions.edited;
import static org.formpress.compare.Versions.row;
import static org.formpress.compare.Versions.rows;
import static org.formpress.compare.Versions.tree;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiConsumer;
import org.formpress.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single edits wherever a merged label may begin, go on or end: accepted and rejected, every label covers its own rows. */
@Tag("slow")
class TrackedMergesTest {

    private static final String OTHER = "新的";

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation/typical", "target-declaration/typical"})
    void aRowIsDeleted(String sample) {
        atEachRow(sample, (form, at) -> rows(form).remove(at));
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation/typical", "target-declaration/typical"})
    void aRowWithTheLabelsOfTheNextIsPutIn(String sample) {
        atEachRow(
                sample,
                (form, at) -> rows(form).insert(at, row(form, at).deepCopy().put("level3", OTHER)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation/typical", "target-declaration/typical"})
    void aRowWithALabelOfItsOwnIsPutIn(String sample) {
        atEachRow(
                sample,
                (form, at) -> rows(form)
                        .insert(
                                at,
                                row(form, at).deepCopy().put("level2", OTHER).put("level3", OTHER)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation/typical", "target-declaration/typical"})
    void aLabelIsRenamedInOneRow(String sample) {
        atEachRow(sample, (form, at) -> row(form, at).put("level1", OTHER));
        atEachRow(sample, (form, at) -> row(form, at).put("level2", OTHER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-evaluation/typical", "target-declaration/typical"})
    void aRowIsMoved(String sample) {
        int count = rows(tree(Sample.named(sample).json())).size();
        for (int step = 0; step < count; step += 3) {
            int to = step;
            atEachRow(sample, (form, at) -> rows(form).insert(to, rows(form).remove(at)));
        }
    }

    private static void atEachRow(String sample, BiConsumer<ObjectNode, Integer> edit) {
        byte[] from = Sample.named(sample).json();
        for (int row = 0; row < rows(tree(from)).size(); row++) {
            int at = row;
            byte[] to = edited(from, form -> edit.accept(form, at));
            assertAcceptedAndRejected(from, to);
            assertAcceptedAndRejected(to, from);
        }
    }
}
