package org.formpress.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.formpress.check.Checks;
import org.formpress.check.FilledValue;
import org.formpress.check.UsualNames;
import org.formpress.check.across.CrossChecks;
import org.formpress.draft.CompletedData;
import org.formpress.draft.Shape;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;
import org.formpress.form.FormData;
import org.formpress.problem.Finding;
import org.formpress.read.Migration;

/**
 * The forms and their rules, as of when their folders were read.
 *
 * @param shapes of the forms that were asked for; a form that another reading of the folders made has its own
 */
record FormsWithRules(
        FormCatalogue catalogue, Map<String, Checks> checks, CrossChecks across, Map<Form, Shape> shapes) {

    /** @throws org.formpress.form.FormFolderException when one of them is broken */
    static FormsWithRules of(FormCatalogue catalogue) {
        // Migrations are read again when needed; reading them here makes a mistake fail the start.
        catalogue.forms().forEach(Migration::all);
        return new FormsWithRules(
                catalogue,
                catalogue.forms().stream().collect(Collectors.toMap(Form::id, Checks::of)),
                CrossChecks.of(catalogue),
                new ConcurrentHashMap<>());
    }

    Shape shape(Form form) {
        return shapes.computeIfAbsent(form, Shape::of);
    }

    /** The same data for the form that has these numbers. */
    FormData own(FormData data) {
        return catalogue
                .form(data.form().id())
                .map(form -> new FormData(form, data.data(), data.json()))
                .orElse(data);
    }

    /** @param data of one of these forms */
    List<Finding> findings(FormData data) {
        return of(data.form()).map(checks -> checks.findings(data)).orElse(List.of());
    }

    /** @param data of one of these forms */
    List<Finding> findings(CompletedData data) {
        return of(data.form())
                .map(checks -> checks.findings(data.form(), data.data()))
                .orElse(List.of());
    }

    /** Fills in what follows from the rest of a form's data, which is changed. */
    List<FilledValue> fill(Form form, JsonNode data, Set<String> not) {
        return of(form).map(checks -> checks.fill(form, data, not)).orElse(List.of());
    }

    List<UsualNames> usualNames(Form form) {
        return of(form).map(Checks::usualNames).orElse(List.of());
    }

    private Optional<Checks> of(Form form) {
        return Optional.ofNullable(checks.get(form.id()));
    }
}
