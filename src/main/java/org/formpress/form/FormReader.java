package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.formpress.bounds.DataBounds;
import org.formpress.bounds.Deadline;
import org.formpress.json.Pointers;
import org.formpress.parse.JsonText;
import org.formpress.parse.JsonTree;
import org.formpress.problem.Characters;
import org.formpress.problem.Fault;
import org.formpress.problem.FaultCollector;
import org.formpress.problem.RefusedException;
import org.formpress.problem.RefusedException.Kind;

/** Reads the JSON of one form and validates it against the form's schema. Thread-safe. */
public final class FormReader {

    private final FormCatalogue catalogue;
    private final DataBounds bounds;
    private final TextFault.Finder texts;

    /** Reads within the default bounds. */
    public FormReader(FormCatalogue catalogue) {
        this(catalogue, DataBounds.DEFAULT);
    }

    /** @param bounds data beyond them is refused unread */
    public FormReader(FormCatalogue catalogue, DataBounds bounds) {
        this(catalogue, bounds, text -> Optional.empty());
    }

    /**
     * @param bounds data beyond them is refused unread
     * @param texts  finds further faults in texts, reported together with all others
     */
    public FormReader(FormCatalogue catalogue, DataBounds bounds, TextFault.Finder texts) {
        this.catalogue = catalogue;
        this.bounds = bounds;
        this.texts = texts;
    }

    /** The same for forms with other numbers. */
    public FormReader with(FormCatalogue others) {
        return new FormReader(others, bounds, texts);
    }

    /**
     * Reads and validates the data of one form.
     *
     * @param json UTF-8, with or without a byte order mark; its member {@code form} names the form
     * @throws RefusedException with every fault, when it is not JSON or is invalid for the form
     */
    public FormData read(byte[] json) throws RefusedException {
        FaultCollector faults = new FaultCollector();
        return checked(tree(json, faults), JsonText.withoutMark(json), faults);
    }

    /**
     * Validates data that is already a tree, within the same bounds.
     *
     * @throws RefusedException as {@link #read} for the same data as JSON
     */
    public FormData check(JsonNode tree) throws RefusedException {
        FaultCollector faults = new FaultCollector();
        byte[] json = JsonText.of(tree);
        refuseTooLarge(json, faults);
        return checked(JsonTree.read(tree, bounds, faults), json, faults);
    }

    private FormData checked(JsonNode data, byte[] json, FaultCollector faults) throws RefusedException {
        Form form = formOf(data, faults);
        check(form, data, faults);
        if (!faults.isEmpty()) {
            throw faults.refusal(Kind.INVALID_DATA, form::problem);
        }
        return new FormData(form, data, json);
    }

    private void check(Form form, JsonNode data, FaultCollector faults) {
        form.check(data, faults);
        checkTexts(data, "", faults);
    }

    /**
     * Reads the data of a form that need not be finished.
     *
     * @param json as of {@link #read}
     * @throws RefusedException when it is not a JSON object or is too large
     */
    public UnfinishedData unfinished(Form form, byte[] json) throws RefusedException {
        FaultCollector faults = new FaultCollector();
        JsonNode data = tree(json, faults);
        refuseOther(data, faults);
        check(form, data, faults);
        return new UnfinishedData(form, data, faults.problems(form::problem));
    }

    /**
     * The same for the form that the data names.
     *
     * @throws RefusedException also when it names no known form
     */
    public UnfinishedData unfinished(byte[] json) throws RefusedException {
        FaultCollector faults = new FaultCollector();
        return unfinished(formOf(tree(json, faults), faults), json);
    }

    private void checkTexts(JsonNode node, String pointer, FaultCollector faults) {
        Deadline.check();
        if (node.isTextual()) {
            checkText(node.textValue(), pointer, faults);
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                checkTexts(node.get(index), pointer + "/" + index, faults);
            }
        } else {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                checkTexts(member.getValue(), Pointers.child(pointer, member.getKey()), faults);
            }
        }
    }

    private void checkText(String text, String pointer, FaultCollector faults) {
        Optional<TextFault> found = texts.in(text);
        // JsonTree has already reported texts with forbidden characters.
        if (found.isPresent() && Characters.firstForbidden(text) < 0) {
            TextFault fault = found.get();
            faults.add(() ->
                    Fault.of(fault.code(), pointer, text, fault.arguments().toArray(String[]::new)));
        }
    }

    /**
     * Reads JSON that need not be valid for any form.
     *
     * @throws RefusedException when it is not JSON or is too large
     */
    public JsonNode tree(byte[] json) throws RefusedException {
        FaultCollector faults = new FaultCollector();
        JsonNode data = tree(json, faults);
        if (!faults.isEmpty()) {
            throw faults.refusal(Kind.INVALID_DATA);
        }
        return data;
    }

    private JsonNode tree(byte[] json, FaultCollector faults) throws RefusedException {
        refuseTooLarge(json, faults);
        return JsonTree.read(JsonText.decode(JsonText.withoutMark(json)), bounds, faults);
    }

    private void refuseTooLarge(byte[] json, FaultCollector faults) throws RefusedException {
        if (json.length > bounds.bytes()) {
            faults.add(() -> Fault.whole("size", Integer.toString(json.length), Integer.toString(bounds.bytes())));
            throw faults.refusal(Kind.TOO_LARGE);
        }
    }

    private Form formOf(JsonNode data, FaultCollector faults) throws RefusedException {
        refuseOther(data, faults);
        JsonNode id = data.get("form");
        if (id == null || !id.isTextual()) {
            String code = id == null ? "form.missing" : "form.type";
            faults.add(() -> Fault.of(code, "/form", id == null ? "" : SchemaFaults.text(id), knownIds()));
            throw faults.refusal(Kind.INVALID_DATA);
        }
        return catalogue.form(id.textValue()).orElseThrow(() -> unknownForm(id.textValue(), faults));
    }

    /** Refuses data that is no object. */
    private static void refuseOther(JsonNode data, FaultCollector faults) throws RefusedException {
        if (!data.isObject()) {
            faults.add(() -> Fault.of("root", Fault.WHOLE, SchemaFaults.text(data)));
            throw faults.refusal(Kind.INVALID_DATA);
        }
    }

    private RefusedException unknownForm(String id, FaultCollector faults) {
        faults.add(
                () -> UnseenFault.of(id, "/form").orElseGet(() -> Fault.of("form.unknown", "/form", id, knownIds())));
        return faults.refusal(Kind.UNKNOWN_FORM);
    }

    private String knownIds() {
        return catalogue.forms().stream()
                .map(form -> form.id() + "（" + form.title() + "）")
                .collect(Collectors.joining("、"));
    }
}
