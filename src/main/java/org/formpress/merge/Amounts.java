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
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions on amounts that layouts may call; all exact (docs/templates.md). */
final class Amounts {

    private Amounts() {}

    /** {@code printed(value, absent)}: 1000 as {@code 1,000.00}; {@code absent} where there is no value. */
    static TemplateMethodModelEx printed() {
        return arguments -> {
            Optional<BigDecimal> amount = amount((TemplateModel) arguments.get(0));
            return amount.isPresent() ? new SimpleScalar(print(amount.get())) : arguments.get(1);
        };
    }

    private static String print(BigDecimal amount) throws TemplateModelException {
        try {
            return grouped(amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
        } catch (ArithmeticException e) {
            throw new TemplateModelException(amount + " has more than two decimals and cannot be printed exactly", e);
        }
    }

    private static String grouped(String plain) {
        StringBuilder grouped = new StringBuilder(plain);
        int sign = plain.startsWith("-") ? 1 : 0;
        for (int at = plain.indexOf('.') - 3; at > sign; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /** {@code sum(pointer, …)}: the sum of the values at the pointers, where {@code *} is every row; "" of none at all. */
    static TemplateMethodModelEx sum(JsonNode data) {
        return arguments -> {
            List<BigDecimal> values = new ArrayList<>();
            for (Object pointer : arguments) {
                collect(
                        data,
                        ((TemplateScalarModel) pointer)
                                .getAsString()
                                .substring(1)
                                .split("/"),
                        0,
                        values);
            }
            return values.isEmpty()
                    ? new SimpleScalar("")
                    : new SimpleNumber(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        };
    }

    private static void collect(JsonNode node, String[] names, int depth, List<BigDecimal> values) {
        if (depth == names.length) {
            amount(node).ifPresent(values::add);
        } else if (names[depth].equals("*")) {
            node.forEach(row -> collect(row, names, depth + 1, values));
        } else {
            collect(node.path(names[depth]), names, depth + 1, values);
        }
    }

    private static Optional<BigDecimal> amount(JsonNode node) {
        if (node.isNumber()) {
            return Optional.of(node.decimalValue());
        }
        return node.isTextual() && !node.textValue().isEmpty()
                ? Optional.of(new BigDecimal(node.textValue()))
                : Optional.empty();
    }

    /** {@code graded(score)}: the first of the form's {@code grades} that the score reaches; "" for no score. */
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
        String text = ((TemplateScalarModel) value).getAsString();
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}
