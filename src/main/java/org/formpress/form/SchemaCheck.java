package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import org.formpress.bounds.Deadline;

/** A compiled schema, and the words for what it finds. */
final class SchemaCheck {

    private final JsonSchema schema;
    private final SchemaFaults naming;

    /** @throws com.networknt.schema.JsonSchemaException when the schema cannot be compiled */
    SchemaCheck(SchemaTree tree) {
        this.schema = SchemaDialect.compile(tree.root());
        this.naming = new SchemaFaults(tree);
    }

    void run(JsonNode data, Faults faults) {
        for (ValidationMessage message : schema.validate(data)) {
            Deadline.check();
            faults.add(() -> naming.fault(message));
        }
    }
}
