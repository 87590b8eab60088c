package org.formpress.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Places in templates, such as {@code self-evaluation/layout.ftl:20}, by number: every element of a merged layout has one, and most are
 * never read. Safe for use by many threads.
 */
final class TemplatePlaces {

    private final List<String> places = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The number of a place, always the same. */
    synchronized int number(String place) {
        return numbers.computeIfAbsent(place, added -> {
            places.add(added);
            return places.size() - 1;
        });
    }

    /** The place with a number. Layouts may have elements that no template has: what is no number is a place itself. */
    synchronized String named(String number) {
        try {
            int index = Integer.parseInt(number);
            return index >= 0 && index < places.size() ? places.get(index) : number;
        } catch (NumberFormatException other) {
            return number;
        }
    }
}
