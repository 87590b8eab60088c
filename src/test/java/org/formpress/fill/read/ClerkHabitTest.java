package org.formpress.fill.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.formpress.write.word.LibreOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClerkHabitTest {

    static List<ClerkHabit> all() {
        return ClerkHabit.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void itIsTakenAsMeantOrItsCellsAreNamed(ClerkHabit habit) {
        assertThat(ClerkHabit.outcome(habit.bytes())).containsExactlyElementsOf(habit.read());
    }

    @Test
    @Tag("office")
    void savedByLibreOfficeItReadsTheSame() {
        List<byte[]> saved = LibreOffice.saveWorkbooksAgain(
                all().stream().map(ClerkHabit::bytes).toList());

        for (int index = 0; index < saved.size(); index++) {
            ClerkHabit habit = all().get(index);
            assertThat(ClerkHabit.outcome(saved.get(index))).as(habit.name()).containsExactlyElementsOf(habit.read());
        }
    }
}
