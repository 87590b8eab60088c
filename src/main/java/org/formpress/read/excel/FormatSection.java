package org.formpress.read.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A section of a number format (ISO/IEC 29500-1, 18.8.31): what it makes of a number or a text. */
final class FormatSection {

    private static final Pattern GENERAL = Pattern.compile("(?i)General|G/通用格式");
    private static final Pattern HARMLESS =
            Pattern.compile("(?i)(\\$[^\\]-]*(-[0-9A-F]+)?|Black|Blue|Cyan|Green|Magenta|Red"
                    + "|Yellow|Color ?(?:1|[3-9]|[1-9][0-9])|黑色|蓝色|青色|绿色|洋红|红色|黄色|颜色(?:1|[3-9]|[1-9][0-9]))");
    private static final Pattern CLOCK = Pattern.compile("(?i)AM/PM|A/P|上午/下午");
    private static final String DIGITS = "0#?";
    private static final String SIGNS = "+-()";

    private final String code;
    private int at;
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder after = new StringBuilder();
    private boolean clear = true;
    private boolean general;
    private boolean digits;
    private boolean text;
    private boolean day;
    private boolean month;
    private boolean time;
    private boolean point;
    private boolean exponent;
    private boolean grouped;
    private boolean coloured;
    private boolean interrupted;
    private int integers;
    private int decimals;
    private int percents;
    private int thousands;

    private FormatSection(String code) {
        this.code = code;
    }

    static FormatSection of(String code) {
        FormatSection section = new FormatSection(code);
        while (section.at < code.length()) {
            section.next();
        }
        return section;
    }

    private void next() {
        String rest = code.substring(at);
        var generalName = GENERAL.matcher(rest);
        var clock = CLOCK.matcher(rest);
        if (generalName.lookingAt()) {
            general = true;
            at += generalName.end();
        } else if (clock.lookingAt()) {
            time = true;
            at += clock.end();
        } else {
            character(code.charAt(at++));
        }
    }

    private void character(char c) {
        switch (c) {
            case '"' -> quoted();
            case '\\', '!' -> literal(at < code.length() ? code.charAt(at++) : ' ');
            case '_', '*' -> at++;
            case '[' -> bracket();
            case '0', '#', '?' -> digit(c);
            case '.' -> point(c);
            case ',' -> comma();
            case '%' -> {
                percents++;
                literal(c);
            }
            case '@' -> text = true;
            default -> letter(c);
        }
    }

    private void letter(char c) {
        switch (Character.toLowerCase(c)) {
            case 'y', 'e', 'd', 'a', 'b', 'g' -> day |= !isDigitsBefore(c);
            case 'm' -> month = true;
            case 'h', 's' -> time = true;
            case '/' -> clear &= !digits;
            default -> literal(c);
        }
    }

    /** {@code E+} after digits is the exponent of a number, which is read whole. */
    private boolean isDigitsBefore(char c) {
        if (c == 'E' && digits) {
            at++;
            exponent = true;
            return true;
        }
        return false;
    }

    private void quoted() {
        int end = code.indexOf('"', at);
        int to = end < 0 ? code.length() : end;
        for (; at < to; at++) {
            literal(code.charAt(at));
        }
        at = Math.min(to + 1, code.length());
    }

    private void bracket() {
        int end = code.indexOf(']', at);
        String inside = code.substring(at, end < 0 ? code.length() : end);
        at = end < 0 ? code.length() : end + 1;
        if (inside.toLowerCase(Locale.ROOT).matches("h+|m+|s+")) {
            time = true;
        } else if (inside.startsWith("$")) {
            inside.substring(1).split("-", 2)[0].chars().forEach(c -> literal((char) c));
        } else {
            clear &= HARMLESS.matcher(inside).matches();
            coloured = true;
        }
    }

    private void digit(char c) {
        digits = true;
        if (exponent) {
            return;
        }
        // 0"."0000 shows 12345 as 1.2345.
        clear &= !interrupted;
        if (point) {
            decimals += c == '0' ? 1 : 0;
        } else {
            thousands = 0;
            integers += c == '0' ? 1 : 0;
        }
    }

    private void point(char c) {
        if (digits) {
            point = true;
        } else if (at < code.length() && DIGITS.indexOf(code.charAt(at)) >= 0) {
            point = true;
        } else {
            literal(c);
        }
    }

    private void comma() {
        if (digits && at < code.length() && DIGITS.indexOf(code.charAt(at)) >= 0) {
            grouped = true;
        } else if (digits) {
            thousands++;
        } else {
            literal(',');
        }
    }

    private void literal(char c) {
        interrupted |= digits && !exponent;
        if (!Character.isWhitespace(c)) {
            (digits || general || text ? after : before).append(c);
        }
    }

    /** Whether it tells that a number is negative: by a sign, brackets or a colour. */
    boolean tellsNegative() {
        return coloured || before.indexOf("-") >= 0 || before.indexOf("(") >= 0 || after.indexOf("-") >= 0;
    }

    boolean isDay() {
        return day || month && !time && !digits;
    }

    boolean isTime() {
        return time && !isDay();
    }

    boolean hasText() {
        return text;
    }

    /** Whether it shows nothing. */
    boolean isEmpty() {
        return clear && !digits && !general && !text && !isDay() && !time && before.length() == 0;
    }

    /**
     * A number as the section shows it, but with all its decimals; empty if nobody can say.
     *
     * @param size its amount, without its sign
     * @param signed whether literal signs and brackets are only how it shows the sign
     */
    Optional<String> number(BigDecimal size, String sign, boolean signed) {
        if (!clear || !digits && !general && !text) {
            return Optional.empty();
        }
        // Such as # and #,###, which show nothing of 0.
        if (size.signum() == 0 && digits && integers == 0 && decimals == 0 && before.length() + after.length() == 0) {
            return Optional.empty();
        }
        BigDecimal scaled = size.scaleByPowerOfTen(2 * percents - 3 * thousands).stripTrailingZeros();
        BigDecimal shown = scaled.setScale(Math.max(decimals, Math.max(0, scaled.scale())), RoundingMode.UNNECESSARY);
        String plain = shown.toPlainString();
        String words = literals(before, signed) + sign + padded(plain) + literals(after, signed);
        return Optional.of(words);
    }

    private String padded(String plain) {
        int dot = plain.indexOf('.');
        String whole = dot < 0 ? plain : plain.substring(0, dot);
        StringBuilder text = new StringBuilder("0".repeat(Math.max(0, integers - whole.length()))).append(whole);
        for (int comma = text.length() - 3; grouped && comma > 0; comma -= 3) {
            text.insert(comma, ',');
        }
        return text.append(dot < 0 ? "" : plain.substring(dot)).toString();
    }

    private static String literals(StringBuilder literals, boolean signed) {
        String all = literals.toString();
        if (signed) {
            for (char c : SIGNS.toCharArray()) {
                all = all.replace(Character.toString(c), "");
            }
        }
        return all;
    }

    /** A text as the section shows it; empty if nobody can say. */
    Optional<String> text(String shown) {
        return !clear ? Optional.empty() : Optional.of(before + (text || general ? shown : "") + after);
    }
}
