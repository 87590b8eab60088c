package org.formpress.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How an actual value is compared with a target. */
enum Comparison {
    /** Only a number: nothing says whether more is better. */
    NONE(),
    AT_LEAST(">=", "=>", "≥", "≧", "⩾", "不低于", "不少于", "不小于", "大于等于", "大于或等于", "至少", "达到"),
    AT_MOST("<=", "=<", "≤", "≦", "⩽", "不高于", "不超过", "不大于", "不多于", "小于等于", "小于或等于", "至多", "最多", "控制在"),
    MORE(">", "高于", "大于", "超过", "多于"),
    LESS("<", "低于", "小于", "少于"),
    EQUAL("=", "等于"),
    RANGE();

    private static final Map<String, Comparison> BY_SIGN = Stream.of(values())
            .flatMap(comparison -> comparison.signs.stream().map(sign -> Map.entry(sign, comparison)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Pattern BOUND = Pattern.compile("(?:\\(含\\))?(?:及以上|以上|及以下|以下|[以之]?内)$");

    private static final Pattern UP_TO = Pattern.compile("以下|[以之]内|内$");

    /** A regular expression for any sign, longer ones first. */
    static final String PATTERN =
            BY_SIGN.keySet().stream().sorted((a, b) -> b.length() - a.length()).collect(Collectors.joining("|"));

    private final List<String> signs;

    Comparison(String... signs) {
        this.signs = List.of(signs);
    }

    /**
     * @param sign before the number, if any
     * @param end  of a range, if any
     * @param rest what stands behind the number; 以上 and 以内 say what a sign does
     */
    static Comparison of(@Nullable String sign, @Nullable String end, String rest) {
        if (end != null) {
            return RANGE;
        }
        if (sign != null) {
            return BY_SIGN.getOrDefault(sign, NONE);
        }
        return rest.contains("以上") ? AT_LEAST : UP_TO.matcher(rest).find() ? AT_MOST : NONE;
    }

    /** A unit without the words that stand for a sign. */
    static String withoutBound(String unit) {
        return BOUND.matcher(unit).replaceFirst("");
    }

    /** Whether more than the target meets it too, as far as is known. */
    boolean isOpenUpward() {
        return this == NONE || this == AT_LEAST || this == MORE || this == EQUAL;
    }

    /**
     * Whether a target is met; empty where nothing says which way it counts.
     *
     * @param toStart how the actual value compares with the target, or with the start of the range
     * @param toEnd   with the end of the range
     */
    Optional<Boolean> isMet(int toStart, int toEnd) {
        return switch (this) {
            case NONE -> Optional.empty();
            case AT_LEAST -> Optional.of(toStart >= 0);
            case AT_MOST -> Optional.of(toStart <= 0);
            case MORE -> Optional.of(toStart > 0);
            case LESS -> Optional.of(toStart < 0);
            case EQUAL -> Optional.of(toStart == 0);
            case RANGE -> Optional.of(toStart >= 0 && toEnd <= 0);
        };
    }
}
