package org.formpress.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.PageSetup;
import org.formpress.model.Typography;

/** Reads the folder of one form. */
final class FormFolder {

    static final String SETTINGS = "form.yml";
    private static final String SCHEMA = "schema.json";
    private static final String FORMER_KIND = "x-kind";
    private static final String FORMER_KIND_ADVICE =
            " is no keyword of JSON Schema and no longer read: refer to a definition such as \"$ref\": \"#/$defs/amount\""
                    + " (or date, longText; see docs/templates.md)";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FormFolder() {}

    /**
     * @param numbers of the national profile
     * @param parts   files with shared parts of schemas that were read before; new ones are added
     * @param packed  whether the build has already checked that the schema follows the rules of JSON Schema
     */
    static Form read(Path folder, ProfileNumbers numbers, Map<Path, JsonNode> parts, boolean packed) {
        SettingsFile settings = SettingsReader.read(folder.resolve(SETTINGS));
        checkTexts(settings, folder);
        Path file = folder.resolve(SCHEMA);
        byte[] bytes = bytes(file);
        ObjectNode schema = schema(file, bytes, settings.text("id"));
        byte[] whole = SchemaParts.addTo(schema, file, parts) ? written(file, schema) : bytes;
        if (!packed) {
            checkDialect(file, schema);
        }
        SchemaTree tree = new SchemaTree(schema);
        return new Form(folder, settings, numbers, whole, tree, check(file, tree));
    }

    private static byte[] written(Path file, JsonNode schema) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(schema);
        } catch (JsonProcessingException e) {
            throw new FormFolderException(file, "cannot be written", e);
        }
    }

    private static void checkTexts(SettingsFile settings, Path folder) {
        String name = folder.getFileName().toString().replace("/", "");
        if (!settings.text("id").equals(name)) {
            throw settings.fault("id", "id must be the name of its folder, " + name);
        }
        settings.text("title");
        settings.text("titleEn");
        settings.text("edition");
    }

    static PageSetup page(SettingsFile settings) {
        try {
            return new PageSetup(
                    settings.number("page.width"),
                    settings.number("page.height"),
                    settings.number("page.top"),
                    settings.number("page.right"),
                    settings.number("page.bottom"),
                    settings.number("page.left"));
        } catch (InvalidDocumentException e) {
            throw settings.fault("page", String.valueOf(e.getMessage()));
        }
    }

    static Typography typography(SettingsFile settings) {
        return new Typography(
                settings.number("type.title"),
                settings.number("type.caption"),
                settings.number("type.body"),
                settings.number("type.leading"),
                settings.number("type.paddingAcross"),
                settings.number("type.paddingAlong"),
                settings.number("type.rule"),
                settings.number("type.minRowHeight"));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new FormFolderException(file, "is missing or cannot be read", e);
        }
    }

    private static ObjectNode schema(Path file, byte[] bytes, String id) {
        if (!(json(file, bytes) instanceof ObjectNode schema)) {
            throw new FormFolderException(file, "must be a JSON object");
        }
        if (!schema.path("$schema").asText().equals(SchemaDialect.ADDRESS)) {
            throw new FormFolderException(file, "\"$schema\" must be \"" + SchemaDialect.ADDRESS + "\"");
        }
        if (!schema.at("/properties/form/const").asText().equals(id)) {
            throw new FormFolderException(file, "the property \"form\" must be the \"const\" \"" + id + "\"");
        }
        if (schema.findValue(FORMER_KIND) != null) {
            throw new FormFolderException(file, FORMER_KIND + FORMER_KIND_ADVICE);
        }
        return schema;
    }

    static JsonNode json(Path file) {
        return json(file, bytes(file));
    }

    private static JsonNode json(Path file, byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw new FormFolderException(file, e.getLocation().getLineNr(), e.getOriginalMessage());
        } catch (IOException e) {
            throw new FormFolderException(file, "cannot be read", e);
        }
    }

    private static void checkDialect(Path file, JsonNode schema) {
        SchemaDialect.fault(schema).ifPresent(fault -> {
            throw new FormFolderException(file, fault);
        });
    }

    private static SchemaCheck check(Path file, SchemaTree tree) {
        try {
            return new SchemaCheck(tree);
        } catch (JsonSchemaException | IllegalArgumentException e) {
            throw new FormFolderException(file, "is not a usable schema: " + e.getMessage(), e);
        }
    }
}
