package org.formpress.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.RefusedException;

/**
 * Random edits of a file, of any format. Each file is refused, or what is read from it prints what is seen in it, and every difference
 * from the old data is told. The reader that judges shares no code with the one that is judged.
 *
 * @param open   the file anew
 * @param mutate makes one edit, and says which
 * @param save   the edited file
 * @param seen   asserts that what was read prints what is seen in the file
 */
record RandomEdits<E>(Supplier<E> open, BiFunction<E, Random, String> mutate, Function<E, byte[]> save, Seen seen) {

    private static final int TIMES = 250;
    private static final String[] TEXTS = {
        "98", "1,234.50", "１００％", "-", "", "改过的文字", "≥90%", "2024-02-30", "2024年5月1日", "产出指标", "10.00", " "
    };

    /** Compares an edited file with a fresh print of what was read from it. */
    @FunctionalInterface
    interface Seen {
        void assertPrinted(byte[] file, Extracted extracted, String mutation);
    }

    /** Something that is typed. */
    static String text(Random random) {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    /** @param least how many files must not be refused, so that something is judged */
    void judge(Sample sample, long seed, int least) {
        JsonNode old = Files.data(sample);
        Random random = new Random(seed);
        int read = 0;
        for (int time = 0; time < TIMES; time++) {
            E file = open.get();
            StringBuilder mutation = new StringBuilder(seed + "/" + time + ": " + mutate.apply(file, random));
            for (int more = random.nextInt(2); more > 0; more--) {
                mutation.append(" | ").append(mutate.apply(file, random));
            }
            read += isRead(file, old, mutation.toString()) ? 1 : 0;
        }
        assertThat(read).as("some edits are read").isBetween(least, TIMES - 10);
    }

    private boolean isRead(E edited, JsonNode old, String mutation) {
        try {
            byte[] file = save.apply(edited);
            Extracted extracted = Project.renderer().extract(file).get(0);
            seen.assertPrinted(file, extracted, mutation);
            ToldChanges.assertEveryDifferenceIsTold(old, extracted, mutation);
            return true;
        } catch (RefusedException refused) {
            assertThat(refused.problems()).isNotEmpty();
            return false;
        } catch (RuntimeException e) {
            return fail(mutation, e);
        }
    }
}
