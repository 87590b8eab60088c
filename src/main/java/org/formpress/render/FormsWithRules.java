package org.formpress.render;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.formpress.check.Checks;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;
import org.formpress.form.FormData;
import org.formpress.home.Home;
import org.formpress.problem.Finding;
import org.formpress.read.Migration;

/** The forms and their rules, as of when their folders were read. */
record FormsWithRules(FormCatalogue catalogue, Map<String, Checks> checks) {

    /** @throws org.formpress.form.FormFolderException when one of them is broken */
    static FormsWithRules load(Home home) {
        FormCatalogue catalogue = FormCatalogue.load(home);
        // Migrations are read again when needed; reading them here makes a mistake fail the start.
        catalogue.forms().forEach(Migration::all);
        return new FormsWithRules(
                catalogue, catalogue.forms().stream().collect(Collectors.toMap(Form::id, Checks::of)));
    }

    /** @param data of one of these forms */
    List<Finding> findings(FormData data) {
        Checks checks = this.checks.get(data.form().id());
        return checks == null ? List.of() : checks.findings(data);
    }
}
