package org.formpress.json;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes and splits JSON Pointers (RFC 6901). */
public final class Pointers {

    private Pointers() {}

    /** The pointer of a member or item below {@code pointer}; {@code name} is unescaped. */
    public static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The names in the pointer, unescaped; none for the whole document. */
    public static List<String> names(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(pointer.substring(1).split("/", -1))
                .map(name -> name.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    /** The last name; empty for the whole document. */
    public static String last(String pointer) {
        List<String> names = names(pointer);
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }

    /** The same pointer with 0 for every array index, which all rows of a list have in common. */
    public static String inFirstRow(String pointer) {
        StringBuilder first = new StringBuilder(pointer.length());
        for (int slash = 0; slash < pointer.length(); ) {
            int end = end(pointer, slash);
            boolean index = isDigits(pointer, slash + 1, end);
            first.append(index ? "/0" : pointer.substring(slash, end));
            slash = end;
        }
        return first.toString();
    }

    /** The pointer of the outermost list that has this value; null if it stands in none. */
    public static @Nullable String list(String pointer) {
        for (int slash = 0; slash < pointer.length(); ) {
            int end = end(pointer, slash);
            if (isDigits(pointer, slash + 1, end) && slash > 0) {
                return pointer.substring(0, slash);
            }
            slash = end;
        }
        return null;
    }

    /** Where the name ends that follows a slash. */
    private static int end(String pointer, int slash) {
        int next = pointer.indexOf('/', slash + 1);
        return next < 0 ? pointer.length() : next;
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return to > from;
    }

    /** Whether a name is an array index of at most nine digits. */
    public static boolean isIndex(String name) {
        return name.length() < 10 && isDigits(name, 0, name.length());
    }
}
