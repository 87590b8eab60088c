package org.formpress.merge;

import com.fasterxml.jackson.databind.JsonNode;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.formpress.json.Pointers;
import org.formpress.money.Amounts;

/** The exact functions on amounts that layouts may call (docs/templates.md). */
final class AmountFunctions {

    private AmountFunctions() {}

    /** {@code printed(value, absent)}: 1000 as {@code 1,000.00}; {@code absent} without a value. */
    static TemplateMethodModelEx printed() {
        return arguments -> {
            Optional<BigDecimal> amount = amount((TemplateModel) arguments.get(0));
            return amount.isPresent() ? new SimpleScalar(Amounts.print(amount.get())) : arguments.get(1);
        };
    }

    /**
     * {@code sum(pointer, …)}: the sum of the values at the pointers, where {@code *} is every row; "" if there are
     * none.
     */
    static TemplateMethodModelEx sum(JsonNode data) {
        return arguments -> {
            List<BigDecimal> values = new ArrayList<>();
            for (Object pointer : arguments) {
                collect(data, Pointers.names(((TemplateScalarModel) pointer).getAsString()), 0, values);
            }
            return values.isEmpty()
                    ? new SimpleScalar("")
                    : new SimpleNumber(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        };
    }

    private static void collect(JsonNode node, List<String> names, int depth, List<BigDecimal> values) {
        if (depth == names.size()) {
            amount(node).ifPresent(values::add);
        } else if (names.get(depth).equals("*")) {
            node.forEach(row -> collect(row, names, depth + 1, values));
        } else {
            collect(node.path(names.get(depth)), names, depth + 1, values);
        }
    }

    /** {@code graded(score)}: the first of the form's {@code grades} that the score reaches; "" without a score. */
    static TemplateMethodModelEx graded(Map<String, Object> settings) {
        return arguments -> {
            Optional<BigDecimal> score = amount((TemplateModel) arguments.get(0));
            return new SimpleScalar(score.map(value -> grade(value, settings)).orElse(""));
        };
    }

    private static String grade(BigDecimal score, Map<String, Object> settings) {
        if (!(settings.get("grades") instanceof List<?> grades)) {
            throw new TemplateException("form.yml has no list of grades, but the layout calls graded()");
        }
        for (Object entry : grades) {
            Map<?, ?> grade = (Map<?, ?>) entry;
            if (score.compareTo(new BigDecimal(String.valueOf(grade.get("min")))) >= 0) {
                return String.valueOf(grade.get("grade"));
            }
        }
        return "";
    }

    private static Optional<BigDecimal> amount(TemplateModel value) throws TemplateModelException {
        if (value instanceof TemplateNumberModel) {
            return Optional.of((BigDecimal) ((TemplateNumberModel) value).getAsNumber());
        }
        return read(((TemplateScalarModel) value).getAsString());
    }

    private static Optional<BigDecimal> amount(JsonNode node) {
        return node.isNumber() ? Optional.of(node.decimalValue()) : read(node.asText(""));
    }

    private static Optional<BigDecimal> read(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Amounts.read(text)
                .orElseThrow(() ->
                        new TemplateException("the layout computes with \"" + text + "\", which is not an amount")));
    }
}
