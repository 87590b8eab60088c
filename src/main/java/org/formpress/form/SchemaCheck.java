package org.formpress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.formpress.bounds.Deadline;
import org.formpress.json.Pointers;
import org.formpress.problem.Fault;
import org.formpress.problem.FaultCollector;

/** Validates data against a compiled schema and the exact rules for amounts and dates. */
final class SchemaCheck {

    private final JsonSchema schema;
    private final Optional<Predicate<JsonNode>> quick;
    private final SchemaTree tree;
    private final SchemaFaults schemaFaults;

    /** @throws com.networknt.schema.JsonSchemaException when the schema cannot be compiled */
    SchemaCheck(SchemaTree tree) {
        JsonNode demands = CheckedSchema.of(tree.root());
        this.schema = SchemaDialect.compile(demands);
        this.quick = QuickSchema.of(demands);
        this.tree = tree;
        this.schemaFaults = new SchemaFaults(tree);
    }

    void run(JsonNode data, FaultCollector faults) {
        if (quick.isPresent() && quick.get().test(data)) {
            report(data, Set.of(), faults);
            return;
        }
        Set<ValidationMessage> messages = schema.validate(data);
        JsonNode read = WrittenNumbers.read(data, messages);
        report(read, read == data ? messages : schema.validate(read), faults);
    }

    private void report(JsonNode data, Set<ValidationMessage> messages, FaultCollector faults) {
        // An amount that matches none of its alternatives is reported once, by the exact rule, not once per
        // alternative.
        Set<String> reported = new HashSet<>();
        for (ValidationMessage message : messages) {
            Deadline.check();
            String pointer = SchemaFaults.pointer(message.getInstanceLocation());
            Optional<Fault> exact =
                    tree.kind(pointer).flatMap(kind -> ExactValues.fault(kind, pointer, message.getInstanceNode()));
            if (exact.isEmpty()) {
                faults.add(() -> UnseenFault.of(message, pointer).orElseGet(() -> schemaFaults.fault(message)));
            } else if (reported.add(pointer)) {
                faults.add(exact::get);
            }
        }
        checkValues(data, tree.root(), "", reported, faults);
    }

    private void checkValues(
            JsonNode value, JsonNode schemaOfValue, String pointer, Set<String> reported, FaultCollector faults) {
        Deadline.check();
        if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                String name = Integer.toString(index);
                checkValues(value.get(index), tree.inner(schemaOfValue, name), pointer + "/" + name, reported, faults);
            }
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                String name = member.getKey();
                String inner = Pointers.child(pointer, name);
                checkValues(member.getValue(), tree.inner(schemaOfValue, name), inner, reported, faults);
            }
        } else if (!reported.contains(pointer)) {
            checkValue(value, tree.kindOf(schemaOfValue), pointer, faults);
        }
    }

    private static void checkValue(JsonNode value, Optional<String> kind, String pointer, FaultCollector faults) {
        Optional<Fault> fault = kind.isPresent() ? ExactValues.fault(kind.get(), pointer, value) : Optional.empty();
        if (fault.isPresent()) {
            faults.add(fault::get);
        }
    }
}
