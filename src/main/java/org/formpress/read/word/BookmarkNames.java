package org.formpress.read.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.read.ooxml.CarriedForm;

/**
 * The meaning of our bookmark names. In a file of several forms, a bookmark maps to a mark: {@code #3} for the heading of the
 * third form, {@code #} for any other heading, and {@code 3/indicators/0/score} for a value of the third form.
 */
final class BookmarkNames {

    private static final String HEADING = "#";
    private static final Pattern FORM = Pattern.compile("fpf_([0-9]{1,4})");
    private static final Pattern OTHER = Pattern.compile("fp[ru]_[0-9]{1,4}");
    private static final Pattern VALUE = Pattern.compile("fp_([0-9]{1,4})_(.+)");

    private final Map<String, String> hashed = new HashMap<>();

    BookmarkNames(List<CarriedForm> forms) {
        for (CarriedForm form : forms) {
            form.bookmarks().forEach((bookmark, pointer) -> hashed.put(bookmark, form.place() + pointer));
        }
    }

    /** The mark of a bookmark in a file of several forms; empty for others. */
    Optional<String> mark(String bookmark) {
        Matcher form = FORM.matcher(bookmark);
        if (form.matches()) {
            return Optional.of(HEADING + form.group(1));
        }
        if (OTHER.matcher(bookmark).matches()) {
            return Optional.of(HEADING);
        }
        Matcher value = VALUE.matcher(bookmark);
        return value.matches()
                ? Optional.of(value.group(1) + "/" + value.group(2).replace('_', '/'))
                : Optional.ofNullable(hashed.get(bookmark));
    }

    static boolean isHeading(String mark) {
        return mark.startsWith(HEADING);
    }

    /** The number of the form that a mark belongs to; 0 for none. */
    static int place(String mark) {
        String place = isHeading(mark) ? mark.substring(HEADING.length()) : mark.substring(0, mark.indexOf('/'));
        return place.isEmpty() ? 0 : Integer.parseInt(place);
    }

    /** The pointer of a value's mark. */
    static String pointer(String mark) {
        return mark.substring(mark.indexOf('/'));
    }
}
