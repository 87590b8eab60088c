package org.formpress.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.problem.Characters;

/**
 * A measured value as forms write it: {@code ≥90.00(%)}, {@code 0 (起)}, {@code 不低于85%}, {@code 80%～90%}, {@code 30万元}. What
 * only begins with a number, such as a date or a numbered list, is none.
 *
 * @param comparison how an actual value is compared with this one
 * @param number     without the 万 or 亿 before the unit
 * @param upTo       the upper end; {@code number} unless the comparison is a range
 * @param exponent   of the ten by which numbers are multiplied: 4 for 万, 8 for 亿, else 0
 * @param unit       with one spelling of the percent sign; empty if there is none
 */
record Measure(Comparison comparison, BigDecimal number, BigDecimal upTo, int exponent, String unit) {

    private static final int MAX_LENGTH = 60;
    private static final int MAX_UNIT = 20;
    private static final String NUMBER = "-?(?:[0-9]{1,3}+(?:,[0-9]{3})++|[0-9]{1,15}+)(?:\\.[0-9]{1,6}+)?+";
    // Possessive quantifiers keep a text of blanks from backtracking.
    private static final Pattern VALUE =
            Pattern.compile("\\s*+(?<sign>(?![0-9-])(?:" + Comparison.PATTERN + "))?+\\s*+(?<number>" + NUMBER
                    + ")(?:\\s*+%?+\\s*+[-~—–至到]{1,2}+\\s*+(?<end>" + NUMBER + "))?+\\s*+(?<rest>[^0-9]*+)");
    private static final Pattern UNIT = Pattern.compile("\\(([^()]++)\\)|(%|[^\\s,;:.。、，；：()*×+~—-]++)?+");
    // 12月底前, 3日内, 2024年: days of the calendar rather than amounts of time.
    private static final Pattern CALENDAR = Pattern.compile("[月号日季点时].*|年[内底初末前中].*");
    // 1000余人, 20多场: nobody says how many.
    private static final Pattern ABOUT = Pattern.compile("[余多来几].*", Pattern.DOTALL);
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2999);
    private static final List<String> PERCENT = List.of("%", "百分比", "百分之", "百分数");
    private static final char FIRST_FULL_WIDTH = '！';
    private static final char LAST_FULL_WIDTH = '～';

    /** The value that a text says; empty for any other text. */
    static Optional<Measure> read(String text) {
        if (text.length() > MAX_LENGTH || !hasDigit(text)) {
            return Optional.empty();
        }
        Matcher value = VALUE.matcher(halfWidth(Characters.name(text)));
        return value.matches() ? read(value) : Optional.empty();
    }

    // Most texts of forms have none, and a pattern costs more.
    private static boolean hasDigit(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9' || c >= '０' && c <= '９') {
                return true;
            }
        }
        return false;
    }

    private static Optional<Measure> read(Matcher value) {
        String rest = value.group("rest");
        Matcher unit = UNIT.matcher(rest);
        if (!unit.lookingAt()
                || unit.end() == 0 && !rest.isEmpty()
                || ABOUT.matcher(rest).matches()) {
            return Optional.empty();
        }
        String found = unit.group(1) != null ? unit.group(1) : unit.group(2);
        Comparison comparison = Comparison.of(value.group("sign"), value.group("end"), rest);
        Measure measure = of(comparison, value, found == null ? "" : found);
        return measure.isOfCalendar() || measure.unit.length() > MAX_UNIT ? Optional.empty() : Optional.of(measure);
    }

    private static Measure of(Comparison comparison, Matcher value, String unit) {
        BigDecimal number = number(value.group("number"));
        BigDecimal end = value.group("end") == null ? number : number(value.group("end"));
        String named = Comparison.withoutBound(unit);
        int exponent = named.startsWith("万") ? 4 : named.startsWith("亿") ? 8 : 0;
        return new Measure(comparison, number, end, exponent, unit(exponent == 0 ? named : named.substring(1)));
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    private static String unit(String written) {
        String unit = written.strip();
        return PERCENT.stream().anyMatch(unit::startsWith) ? "%" : unit;
    }

    private boolean isOfCalendar() {
        boolean bare = comparison == Comparison.NONE || comparison == Comparison.RANGE;
        boolean year = number.compareTo(FIRST_YEAR) >= 0 && number.compareTo(LAST_YEAR) <= 0;
        return bare && (CALENDAR.matcher(unit).matches() || year && (unit.startsWith("年") || unit.isEmpty()));
    }

    // Only what keyboards type by the same keys: ①, for one, is not the number 1.
    private static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            half.append(c >= FIRST_FULL_WIDTH && c <= LAST_FULL_WIDTH ? (char) (c - 0xFEE0) : c);
        }
        return half.toString();
    }

    /** Whether the units of both are the same, as far as both have one; further words such as those of 50家企业 do not count. */
    boolean hasUnitOf(Measure other) {
        return unit.isEmpty() || other.unit.isEmpty() || begins(unit, other.unit) || begins(other.unit, unit);
    }

    // 人次 and 元/户 are other units than 人 and 元; a form is of one year, so 次/年 is as good as 次.
    private static boolean begins(String longer, String shorter) {
        return longer.startsWith(shorter)
                && !longer.startsWith("次", shorter.length())
                && (!longer.startsWith("/", shorter.length()) || longer.startsWith("/年", shorter.length()));
    }

    /** This actual value's number in the unit of a target; empty if the two cannot be compared. */
    Optional<BigDecimal> in(Measure target) {
        boolean known = comparison == Comparison.NONE
                || comparison == Comparison.EQUAL
                || comparison != Comparison.RANGE && comparison == target.comparison;
        boolean share = unit.isEmpty() && target.unit.equals("%") && number.compareTo(BigDecimal.ONE) <= 0;
        if (!known || share || !hasUnitOf(target)) {
            return Optional.empty();
        }
        boolean bare = exponent == 0 && unit.isEmpty() || target.exponent == 0 && target.unit.isEmpty();
        return Optional.of(bare ? number : number.scaleByPowerOfTen(exponent - target.exponent));
    }

    /** Whether nothing is wanted, such as 0起: of a bare zero, more cannot be better. */
    boolean isNothing() {
        return comparison == Comparison.NONE && number.signum() == 0;
    }

    /** Whether an actual number meets this target; empty where nothing says which way it counts. */
    Optional<Boolean> isMetBy(BigDecimal actual) {
        if (isNothing()) {
            return Optional.of(actual.signum() <= 0);
        }
        if (comparison == Comparison.NONE && actual.compareTo(number) == 0) {
            return Optional.of(true);
        }
        return comparison.isMet(actual.compareTo(number), actual.compareTo(upTo));
    }
}
