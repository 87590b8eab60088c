package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import org.formpress.bounds.Bounds;
import org.formpress.form.RefusedException.Kind;

/** Reads the JSON of one form and checks it against the form's schema. Safe for use by many threads. */
public final class FormReader {

    private final FormCatalogue catalogue;
    private final Bounds bounds;

    /** Reads within the usual bounds. */
    public FormReader(FormCatalogue catalogue) {
        this(catalogue, Bounds.USUAL);
    }

    /** @param bounds what is beyond them is refused unread */
    public FormReader(FormCatalogue catalogue, Bounds bounds) {
        this.catalogue = catalogue;
        this.bounds = bounds;
    }

    /**
     * The checked data of one form.
     *
     * @param json UTF-8, with or without a byte order mark; its member {@code form} names the form
     * @throws RefusedException with every fault, when it is not JSON or does not fit the form
     */
    public FormData read(byte[] json) throws RefusedException {
        Faults faults = new Faults();
        if (json.length > bounds.dataBytes()) {
            faults.add(() -> Fault.whole("size", Integer.toString(json.length), Integer.toString(bounds.dataBytes())));
            throw faults.refusal(Kind.TOO_LARGE);
        }
        byte[] plain = JsonText.withoutMark(json);
        JsonNode data = JsonTree.read(JsonText.decode(plain), bounds, faults);
        Form form = formOf(data, faults);
        form.check(data, faults);
        if (!faults.isEmpty()) {
            throw faults.refusal(Kind.INVALID_DATA, form::problem);
        }
        return new FormData(form, data, plain);
    }

    private Form formOf(JsonNode data, Faults faults) throws RefusedException {
        if (!data.isObject()) {
            faults.add(() -> Fault.of("root", Fault.WHOLE, SchemaFaults.text(data)));
            throw faults.refusal(Kind.INVALID_DATA);
        }
        JsonNode id = data.get("form");
        if (id == null || !id.isTextual()) {
            String code = id == null ? "form.missing" : "form.type";
            faults.add(() -> Fault.of(code, "/form", id == null ? "" : SchemaFaults.text(id), knownIds()));
            throw faults.refusal(Kind.INVALID_DATA);
        }
        return catalogue.form(id.textValue()).orElseThrow(() -> unknownForm(id.textValue(), faults));
    }

    private RefusedException unknownForm(String id, Faults faults) {
        faults.add(() -> Fault.of("form.unknown", "/form", id, knownIds()));
        return faults.refusal(Kind.UNKNOWN_FORM);
    }

    private String knownIds() {
        return catalogue.forms().stream()
                .map(form -> form.id() + "（" + form.title() + "）")
                .collect(Collectors.joining("、"));
    }
}
