package org.formpress.check;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code measured}: an actual value says what its target asks for: a number where that is a number, in the same unit; and none where
 * that is in words.
 */
record MeasuredRule(MeasurePlace target, RulePlace actual) implements RuleKind.OfRow {

    // 已完成十场 and 一次性验收 have numbers, too.
    private static final Pattern NUMERAL = Pattern.compile("[0-9０-９〇零一二两三四五六七八九十百千万]");
    // ……, ____ and XX次: nobody has said yet what is wanted, which placeholders tells.
    private static final Pattern LEFT_OPEN = Pattern.compile("[…⋯.。\\s]++|.*(?:[×xXｘＸ]{2}|[_＿]{2}).*", Pattern.DOTALL);
    // Zero in words.
    private static final Pattern NOTHING = Pattern.compile("[无未没零]");
    // Numbers so far apart are not of one scale, as with 30万元 and 28元.
    private static final int FAR_APART = 2;

    static RuleKind read(RuleSettings rule) {
        return new MeasuredRule(MeasurePlace.read(rule, "target"), rule.place("actual"));
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        String reached = actual.in(row).asText("");
        String wanted = target.text(row);
        if (reached.isBlank() || wanted.isBlank()) {
            return;
        }
        Optional<Measure> goal = Measure.read(wanted);
        Optional<Measure> measure = Measure.read(reached);
        if (goal.isPresent() && measure.isPresent()) {
            compare(new MeasuredPair(goal.get(), measure.get(), wanted, reached), row, findings);
        } else if (goal.isPresent() && isWordy(reached, goal.get())) {
            add("words", reached, wanted, row, findings);
        } else if (measure.isPresent() && isInWords(wanted)) {
            add("number", reached, wanted, row, findings);
        }
    }

    private static boolean isInWords(String wanted) {
        return !NUMERAL.matcher(wanted).find() && !LEFT_OPEN.matcher(wanted).matches();
    }

    private static boolean isWordy(String reached, Measure goal) {
        boolean zero = goal.number().signum() == 0 && NOTHING.matcher(reached).find();
        return !zero && !NUMERAL.matcher(reached).find();
    }

    private void compare(MeasuredPair pair, RuleRow row, FindingCollector findings) {
        if (!pair.actual().hasUnitOf(pair.target())) {
            add("unit", pair.actualText(), pair.targetText(), row, findings);
        } else if (pair.actual().exponent() != pair.target().exponent() && isFarApart(pair)) {
            add("unit", pair.actualText(), pair.targetText(), row, findings);
        }
    }

    private static boolean isFarApart(MeasuredPair pair) {
        return pair.number()
                .filter(number -> number.signum() > 0 && pair.target().number().signum() > 0)
                .filter(number -> number.compareTo(pair.target().number().scaleByPowerOfTen(FAR_APART)) > 0
                        || number.scaleByPowerOfTen(FAR_APART)
                                        .compareTo(pair.target().number())
                                < 0)
                .isPresent();
    }

    private void add(String code, String reached, String wanted, RuleRow row, FindingCollector findings) {
        findings.add("measured." + code, actual.pointer(row), reached, wanted, findings.label(target.value(), row));
    }
}
