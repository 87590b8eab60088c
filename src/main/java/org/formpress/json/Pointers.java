package org.formpress.json;

import java.util.Arrays;
import java.util.List;

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

    /** Whether a name is an array index of at most nine digits. */
    public static boolean isIndex(String name) {
        if (name.isEmpty() || name.length() >= 10) {
            return false;
        }
        for (int at = 0; at < name.length(); at++) {
            if (name.charAt(at) < '0' || name.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }
}
