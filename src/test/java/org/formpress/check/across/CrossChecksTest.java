package org.formpress.check.across;

import static org.assertj.core.api.Assertions.assertThat;

import org.formpress.Project;
import org.formpress.form.FormCatalogue;
import org.junit.jupiter.api.Test;

class CrossChecksTest {

    @Test
    void everyRuleHasFormsOnBothSides() {
        FormCatalogue catalogue = Project.renderer().catalogue();

        assertThat(CrossChecks.of(catalogue).idle(catalogue.forms())).isEmpty();
    }
}
