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

/** The JSON Schema dialect of forms: 2020-12 without unknown keywords. */
final class SchemaDialect {

    static final String ADDRESS = SchemaId.V202012;

    private static final JsonMetaSchema META = JsonMetaSchema.builder(
                    JsonSchemaFactory.checkVersion(SpecVersion.VersionFlag.V202012)
                            .getInstance())
            // An ignored misspelt keyword would be no rule at all, and keywords of our own would break other
            // validators.
            .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
            .build();
    // The validator's jar contains the standard's meta-schema.
    private static final JsonSchema STANDARD = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of(ADDRESS), config());

    private SchemaDialect() {}

    /** Why {@code schema} is not a valid schema, if it is not; the validator itself would ignore a malformed rule. */
    static Optional<String> fault(JsonNode schema) {
        return STANDARD.validate(schema).stream().findFirst().map(ValidationMessage::getMessage);
    }

    /** @throws com.networknt.schema.JsonSchemaException when a keyword is unknown or a reference leaves the schema */
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
