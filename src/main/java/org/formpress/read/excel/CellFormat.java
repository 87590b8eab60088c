package org.formpress.read.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A number format: what a reader sees of a number (ISO/IEC 29500-1, 18.8.30 and 18.8.31). No digit is rounded away, and days are in
 * ISO 8601, whatever the format has of them.
 */
final class CellFormat {

    static final CellFormat GENERAL = new CellFormat("General");

    /** The formats that have a number only; the days of China and its neighbours from 27 and 50 on. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(0, "General"),
            Map.entry(1, "0"),
            Map.entry(2, "0.00"),
            Map.entry(3, "#,##0"),
            Map.entry(4, "#,##0.00"),
            Map.entry(5, "¥#,##0;¥-#,##0"),
            Map.entry(6, "¥#,##0;¥-#,##0"),
            Map.entry(7, "¥#,##0.00;¥-#,##0.00"),
            Map.entry(8, "¥#,##0.00;¥-#,##0.00"),
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(11, "0.00E+00"),
            Map.entry(12, "# ?/?"),
            Map.entry(13, "# ??/??"),
            Map.entry(37, "#,##0;-#,##0"),
            Map.entry(38, "#,##0;-#,##0"),
            Map.entry(39, "#,##0.00;-#,##0.00"),
            Map.entry(40, "#,##0.00;-#,##0.00"),
            Map.entry(41, "#,##0;-#,##0;\"-\"??"),
            Map.entry(42, "¥#,##0;¥-#,##0;¥\"-\"??"),
            Map.entry(43, "#,##0.00;-#,##0.00;\"-\"??"),
            Map.entry(44, "¥#,##0.00;¥-#,##0.00;¥\"-\"??"),
            Map.entry(48, "##0.0E+0"),
            Map.entry(49, "@"));

    private static final List<Integer> TIMES = List.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56);
    private static final int MAX_LENGTH = 255;
    private static final int MAX_SECTIONS = 4;

    /** Day 0 from March 1900 on; before, programs disagree, because one counts a 29 February 1900. */
    private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal FIRST_OF_1900 = BigDecimal.valueOf(61);
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private final List<FormatSection> sections = new ArrayList<>(1);

    private CellFormat(String code) {
        for (String section : split(code.length() > MAX_LENGTH ? "[" : code)) {
            sections.add(FormatSection.of(section));
        }
    }

    /** The format with a number. @param own the codes of the workbook's own formats */
    static CellFormat of(int number, Map<Integer, String> own) {
        String known = own.getOrDefault(number, BUILT_IN.get(number));
        boolean date = number >= 14 && number <= 58;
        return new CellFormat(known != null ? known : !date ? "General" : TIMES.contains(number) ? "h:mm" : "yyyy-m-d");
    }

    private static List<String> split(String code) {
        List<String> sections = new ArrayList<>();
        int from = 0;
        boolean quoted = false;
        for (int at = 0; at < code.length(); at++) {
            char c = code.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\\' || c == '_' || c == '*')) {
                at++;
            } else if (!quoted && c == ';') {
                sections.add(code.substring(from, at));
                from = at + 1;
            }
        }
        sections.add(code.substring(Math.min(from, code.length())));
        return sections.size() > MAX_SECTIONS ? List.of("[") : sections;
    }

    /** Whether it shows nothing of a number. */
    boolean hides(BigDecimal number) {
        return sections.size() > 1 && section(number).isEmpty();
    }

    /** Whether it shows nothing of a text. */
    boolean hidesText() {
        return sections.size() == MAX_SECTIONS && sections.get(MAX_SECTIONS - 1).isEmpty()
                || sections.size() == MAX_SECTIONS - 1 && sections.stream().allMatch(FormatSection::isEmpty);
    }

    /** Whether it shows a number as a day. */
    boolean isDay(BigDecimal number) {
        return section(number).isDay();
    }

    private FormatSection section(BigDecimal number) {
        int index = number.signum() < 0 ? 1 : number.signum() == 0 ? 2 : 0;
        return sections.get(index < Math.min(sections.size(), MAX_SECTIONS - 1) ? index : 0);
    }

    /** A number as a reader sees it; empty if nobody can say. */
    Optional<String> shown(BigDecimal number, boolean from1904) {
        FormatSection section = section(number);
        if (section.isTime()) {
            return Optional.empty();
        }
        if (section.isDay()) {
            return day(number, from1904);
        }
        boolean signed = section != sections.get(0);
        if (signed && number.signum() < 0 && !section.tellsNegative()) {
            return Optional.empty();
        }
        return section.number(number.abs(), number.signum() < 0 ? "-" : "", signed);
    }

    private static Optional<String> day(BigDecimal number, boolean from1904) {
        BigDecimal first = from1904 ? BigDecimal.ZERO : FIRST_OF_1900;
        if (number.compareTo(first) < 0 || number.compareTo(LAST) > 0) {
            return Optional.empty();
        }
        LocalDate day = (from1904 ? FROM_1904 : FROM_1900).plusDays(number.longValue());
        BigDecimal part = number.remainder(BigDecimal.ONE);
        return Optional.of(part.signum() == 0 ? day.toString() : day + " " + time(part));
    }

    private static LocalTime time(BigDecimal part) {
        return LocalTime.ofSecondOfDay(Math.min(part.multiply(SECONDS).longValue(), SECONDS.longValue() - 1));
    }

    /** A text as a reader sees it; empty if nobody can say. */
    Optional<String> shown(String text) {
        if (sections.size() == MAX_SECTIONS) {
            return sections.get(MAX_SECTIONS - 1).text(text);
        }
        FormatSection last = sections.get(sections.size() - 1);
        return last.hasText() ? last.text(text) : Optional.of(text);
    }
}
