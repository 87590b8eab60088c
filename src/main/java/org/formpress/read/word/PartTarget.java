package org.formpress.read.word;

import java.util.regex.Pattern;

/** Where a relationship leads, whatever it says of that itself (ECMA-376 part 2, 6.2.2 and 6.5.3). */
final class PartTarget {

    /** What no name of a part has: a scheme or a drive, a path of Windows, and dots and slashes that only look like letters. */
    private static final Pattern NO_NAME = Pattern.compile("[:\\\\\\p{Cntrl}]|%(2e|2f|5c)", Pattern.CASE_INSENSITIVE);

    private PartTarget() {}

    /**
     * Whether it is the name of a part of the package, or a place in one.
     *
     * @param relationships the part that says so, such as {@code word/_rels/document.xml.rels}
     */
    static boolean isInside(String relationships, String target) {
        String name = target.split("#", 2)[0].strip();
        return !name.startsWith("//")
                && !NO_NAME.matcher(name).find()
                && staysInside(name.startsWith("/") ? 0 : depth(relationships), name);
    }

    /** Folders above the part whose relationships these are: they lie in a folder of their own beside it. */
    private static int depth(String relationships) {
        return Math.max(0, relationships.split("/", -1).length - 2);
    }

    private static boolean staysInside(int depth, String name) {
        int left = depth;
        for (String step : name.split("/", -1)) {
            left += step.equals("..") ? -1 : step.isEmpty() || step.equals(".") ? 0 : 1;
            if (left < 0) {
                return false;
            }
        }
        return true;
    }
}
