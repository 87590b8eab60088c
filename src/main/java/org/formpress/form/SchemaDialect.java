package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.DisallowUnknownKeywordFactory;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.util.Locale;
import java.util.Optional;

/** The JSON Schema that forms are written in: 2020-12, and no other keywords. */
final class SchemaDialect {

    static final String ADDRESS = SchemaId.V202012;

    private static final JsonMetaSchema META = JsonMetaSchema.builder(
                    JsonSchemaFactory.checkVersion(SpecVersion.VersionFlag.V202012)
                            .getInstance())
            // A misspelt keyword would otherwise be no rule at all, and one of our own stops other validators.
            .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
            .build();
    // The validator brings the standard's own schema along in its jar.
    private static final JsonSchema STANDARD = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of(ADDRESS), config());

    private SchemaDialect() {}

    /** What makes {@code schema} no schema, if anything; the validator itself would take a wrong rule for none. */
    static Optional<String> fault(JsonNode schema) {
        return STANDARD.validate(schema).stream().findFirst().map(ValidationMessage::getMessage);
    }

    /** @throws com.networknt.schema.JsonSchemaException when a keyword is unknown or a reference leads outside the schema */
    static JsonSchema compile(JsonNode schema) {
        JsonSchema compiled = JsonSchemaFactory.builder()
                .defaultMetaSchemaIri(META.getIri())
                .metaSchema(META)
                .schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance()))
                .build()
                .getSchema(schema, config());
        compiled.initializeValidators();
        return compiled;
    }

    private static SchemaValidatorsConfig config() {
        return SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .regularExpressionFactory(WholeTextExpression::compile)
                .build();
    }
}
