package org.formpress.read.look;

import java.util.Locale;
import java.util.Optional;

/** Numbers of list items as Word writes them (ISO/IEC 29500-1, 17.18.59), as far as all programs agree. */
public final class NumberFormat {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final int LETTERS = 26;

    private NumberFormat() {}

    /**
     * The number as text; empty if nobody can say.
     *
     * @param format name of the format in Word
     */
    public static Optional<String> text(String format, int number) {
        if (number < 1 || number > 3000) {
            return format.equals("decimal") && number == 0 ? Optional.of("0") : Optional.empty();
        }
        return switch (format) {
            case "none" -> Optional.of("");
            case "decimal" -> Optional.of(Integer.toString(number));
            case "decimalZero" -> Optional.of((number < 10 ? "0" : "") + number);
            case "decimalFullWidth" ->
                Optional.of(Integer.toString(number)
                        .chars()
                        .collect(
                                StringBuilder::new,
                                (text, c) -> text.append((char) (c + 0xFEE0)),
                                StringBuilder::append)
                        .toString());
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand" ->
                number < 100 ? Optional.of(counted(number)) : Optional.empty();
            case "ideographDigital", "japaneseDigitalTenThousand" -> from(DIGITS, 0, number, 9);
            case "ideographTraditional" -> from("甲乙丙丁戊己庚辛壬癸", 1, number, 10);
            case "ideographZodiac" -> from("子丑寅卯辰巳午未申酉戌亥", 1, number, 12);
            case "decimalEnclosedCircle" -> series('①', number, 20);
            case "decimalEnclosedCircleChinese" -> series('①', number, 10);
            case "decimalEnclosedParen" -> series('⑴', number, 20);
            case "decimalEnclosedFullstop" -> series('⒈', number, 20);
            case "lowerLetter" -> Optional.of(letters('a', number));
            case "upperLetter" -> Optional.of(letters('A', number));
            case "lowerRoman" -> Optional.of(roman(number));
            case "upperRoman" -> Optional.of(roman(number).toUpperCase(Locale.ROOT));
            default -> Optional.empty();
        };
    }

    private static String counted(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS.charAt(number / 10)) + "十";
        return tens + (number % 10 == 0 ? "" : DIGITS.charAt(number % 10));
    }

    private static Optional<String> from(String characters, int first, int number, int last) {
        return number > last ? Optional.empty() : Optional.of(characters.substring(number - first, number - first + 1));
    }

    private static Optional<String> series(char first, int number, int last) {
        return number > last ? Optional.empty() : Optional.of(Character.toString(first + number - 1));
    }

    /** After z comes aa, then bb. */
    private static String letters(char first, int number) {
        return Character.toString(first + (number - 1) % LETTERS).repeat((number - 1) / LETTERS + 1);
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; left >= VALUES[i]; left -= VALUES[i]) {
                roman.append(ROMAN[i]);
            }
        }
        return roman.toString();
    }
}
