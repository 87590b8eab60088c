package org.formpress.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.formpress.Project;
import org.formpress.RandomForms;
import org.formpress.Sample;
import org.formpress.SprinkledForm;
import org.formpress.form.Form;
import org.formpress.http.problem.FieldError;
import org.formpress.parse.JsonText;
import org.formpress.problem.FindingJson;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;
import org.formpress.render.DraftRenderer;

/** Whatever is done to a form, it is printed or refused with its faults. */
class AnyDraftTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Sample> FORMS = Sample.all().toList();
    private static final DraftRenderer DRAFTS = new DraftRenderer(Project.renderer());

    @Provide
    Arbitrary<byte[]> forms() {
        return RandomForms.forms();
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void aMutilatedFormIsPrintedOrRefusedWithItsFaults(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        Sample sample = FORMS.get(random.nextInt(FORMS.size()));

        assertPrintedOrRefused(new MutilatedForm(random).of(sample.json()), sample.json());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void charactersThatNobodySeesSpoilNoDraft(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        byte[] sprinkled = new SprinkledForm(FORMS.get(random.nextInt(FORMS.size())), seed).json();

        assertPrintedOrRefused(new MutilatedForm(random).of(sprinkled), sprinkled);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void aMutilatedFormOfAnySizeIsPrintedOrRefused(@ForAll("forms") byte[] json, @ForAll long seed) throws Exception {
        assertPrintedOrRefused(new MutilatedForm(new Random(seed)).of(json), json);
    }

    private static void assertPrintedOrRefused(byte[] json, byte[] original) throws Exception {
        Form form = Project.renderer()
                .catalogue()
                .form(JSON.readTree(original).path("form").asText())
                .orElseThrow();
        try {
            Draft draft = DRAFTS.draft(form, json);
            assertThat(draft.plan().document().values()).isNotEmpty();
            assertThat(JSON.readTree(JsonText.of(DraftJson.of(draft))).path("blocks"))
                    .isNotEmpty();
            assertThat(JSON.readTree(JsonText.of(FindingJson.of(draft.findings(), Locale.CHINESE)))
                            .size())
                    .isEqualTo(draft.findings().size());
            draft.faults().forEach(AnyDraftTest::assertTold);
        } catch (RefusedException refused) {
            assertThat(refused.kind()).isEqualTo(RefusedException.Kind.INVALID_DATA);
            assertThat(refused.problems()).isNotEmpty().allSatisfy(AnyDraftTest::assertTold);
        }
    }

    private static void assertTold(Problem fault) {
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            FieldError told = FieldError.of(fault, language);
            assertThat(JsonText.of(told)).isNotEmpty();
            assertThat(told.message()).isNotEmpty().doesNotContainPattern("\\{\\d}");
        }
    }
}
