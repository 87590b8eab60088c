package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Copies the definitions that a schema refers to in other files, such as {@code ../shared/parts.json#/$defs/amount}, into its own
 * {@code $defs}, so that callers can use it alone. That is a compound schema document without its identifiers (JSON Schema 2020-12 Core,
 * section 9.3).
 */
final class SchemaParts {

    private static final String REFERENCE = "$ref";
    private static final String DEFINITIONS = "$defs";
    private static final String INTO_FILE = "#/" + DEFINITIONS + "/";

    private final Map<Path, JsonNode> files;
    private final Path file;
    private final ObjectNode own;
    private final Map<String, Path> copied = new HashMap<>();

    private SchemaParts(Map<Path, JsonNode> files, Path file, ObjectNode own) {
        this.files = files;
        this.file = file;
        this.own = own;
    }

    /**
     * Puts what the schema of a file needs of other files into it.
     *
     * @param files other files read before; new ones are added
     * @return whether it needed any
     * @throws FormFolderException when another file or a definition in it is missing, or has the name of one of the schema's own
     */
    static boolean addTo(ObjectNode schema, Path file, Map<Path, JsonNode> files) {
        ObjectNode own = schema.withObjectProperty(DEFINITIONS);
        SchemaParts parts = new SchemaParts(files, file, own);
        parts.resolve(schema, file);
        if (own.isEmpty()) {
            schema.remove(DEFINITIONS);
        }
        return !parts.copied.isEmpty();
    }

    private void resolve(JsonNode node, Path in) {
        if (node instanceof ObjectNode object && object.path(REFERENCE).isTextual()) {
            resolved(object.get(REFERENCE).textValue(), in)
                    .ifPresent(name -> object.set(REFERENCE, TextNode.valueOf(INTO_FILE + name)));
        }
        // Definitions may be added meanwhile; each is resolved when it is.
        List<JsonNode> inner = new ArrayList<>();
        node.forEach(inner::add);
        inner.forEach(child -> resolve(child, in));
    }

    private Optional<String> resolved(String reference, Path in) {
        int end = reference.indexOf(INTO_FILE);
        boolean inside = end == 0 && in.equals(file);
        if (end < 0 || inside) {
            return Optional.empty();
        }
        Path target =
                end == 0 ? in : in.resolveSibling(reference.substring(0, end)).normalize();
        String name = reference.substring(end + INTO_FILE.length());
        copy(name, target, reference);
        return Optional.of(name);
    }

    private void copy(String name, Path from, String reference) {
        Path before = copied.putIfAbsent(name, from);
        if (from.equals(before)) {
            return;
        }
        if (before != null || own.has(name)) {
            throw new FormFolderException(file, "has two definitions named " + name + ", one of them by " + reference);
        }
        JsonNode definition =
                files.computeIfAbsent(from, FormFolder::json).path(DEFINITIONS).path(name);
        if (definition.isMissingNode()) {
            throw new FormFolderException(file, "refers to " + reference + ", which " + from + " does not have");
        }
        JsonNode copy = definition.deepCopy();
        own.set(name, copy);
        resolve(copy, from);
    }
}
