package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.DisallowUnknownKeywordFactory;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.Keyword;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationContext;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.util.Locale;

/** A compiled schema. */
final class SchemaCheck {

    private static final JsonMetaSchema DIALECT = JsonMetaSchema.builder(
                    JsonSchemaFactory.checkVersion(SpecVersion.VersionFlag.V202012)
                            .getInstance())
            .unknownKeywordFactory(SchemaCheck::keyword)
            .build();

    private final JsonSchema schema;
    private final SchemaFaults naming;

    private SchemaCheck(JsonSchema schema, SchemaFaults naming) {
        this.schema = schema;
        this.naming = naming;
    }

    /** @throws com.networknt.schema.JsonSchemaException when it is no schema or points outside itself */
    static SchemaCheck compile(SchemaTree tree) {
        JsonSchemaFactory factory = JsonSchemaFactory.builder()
                .defaultMetaSchemaIri(DIALECT.getIri())
                .metaSchema(DIALECT)
                .schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance()))
                .build();
        JsonSchema schema = factory.getSchema(tree.root(), config());
        schema.initializeValidators();
        return new SchemaCheck(schema, new SchemaFaults(tree));
    }

    void run(JsonNode data, Faults faults) {
        for (ValidationMessage message : schema.validate(data)) {
            faults.add(() -> naming.fault(message));
        }
    }

    private static SchemaValidatorsConfig config() {
        return SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ENGLISH)
                .regularExpressionFactory(WholeTextExpression::compile)
                .build();
    }

    // A misspelt keyword would otherwise be no rule at all; names of our own begin with x-.
    private static Keyword keyword(String name, ValidationContext context) {
        return name.startsWith("x-")
                ? new NonValidationKeyword(name)
                : DisallowUnknownKeywordFactory.getInstance().getKeyword(name, context);
    }
}
