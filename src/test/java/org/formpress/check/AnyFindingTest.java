package org.formpress.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.formpress.RandomForms;
import org.formpress.problem.Finding;

/** Whatever a form holds, the rules can be asked about it, and what they find can be told. */
class AnyFindingTest {

    @Provide
    Arbitrary<byte[]> forms() {
        return RandomForms.forms();
    }

    @Property(shrinking = ShrinkingMode.BOUNDED)
    void everyFindingHasAFieldAndWordsInBothLanguages(@ForAll("forms") byte[] json) {
        for (Finding finding : Checked.findings(json)) {
            assertThat(finding.pointer()).startsWith("/");
            assertThat(finding.label()).isNotEmpty();
            for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(finding.message(language)).isNotEmpty().doesNotContainPattern("\\{\\d}");
                assertThat(finding.hint(language)).isNotEmpty().doesNotContainPattern("\\{\\d}");
            }
        }
    }
}
