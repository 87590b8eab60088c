package org.formpress.read.ooxml;

import java.util.regex.Pattern;

/** Checks the target of a relationship, whatever its target mode (ECMA-376 part 2, 6.2.2 and 6.5.3). */
final class PartTarget {

    /** What part names never contain: a scheme or drive, backslashes, control characters, and percent-encoded dots and slashes. */
    private static final Pattern NO_NAME = Pattern.compile("[:\\\\\\p{Cntrl}]|%(2e|2f|5c)", Pattern.CASE_INSENSITIVE);

    /** LibreOffice saves data in a workbook with a relationship of the package, but with the target that it had as one of the workbook. */
    private static final Pattern MOVED = Pattern.compile("\\.\\./customXml/item[0-9]+\\.xml");

    private static final String ROOT = "_rels/.rels";

    private PartTarget() {}

    /**
     * Whether the target is a part of the package, or a fragment of one.
     *
     * @param relationships part with the relationship, such as {@code word/_rels/document.xml.rels}
     */
    static boolean isInside(String relationships, String target) {
        String name = target.split("#", 2)[0].strip();
        if (relationships.equals(ROOT) && MOVED.matcher(name).matches()) {
            return true;
        }
        return !name.startsWith("//")
                && !NO_NAME.matcher(name).find()
                && staysInside(name.startsWith("/") ? 0 : depth(relationships), name);
    }

    /** Number of folders above the source part, beside which the relationships have a folder of their own. */
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
