package org.formpress.read.html;

import java.util.Locale;
import java.util.Set;
import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;

/**
 * Counts the tags of a page before it is parsed. The count of open elements is at least that of the parser, so neither the parser
 * nor anything that walks its tree can run out of memory or stack.
 */
final class TagScan {

    /** The largest form that fits into a request has about a hundred thousand. */
    private static final int MAX_TAGS = 400_000;

    /** Ours have twelve levels; a browser adds one or two with each edit. */
    private static final int MAX_DEPTH = 300;

    private static final int MAX_NAME = 10;
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");

    private TagScan() {}

    static void check(String html) throws RefusedException {
        int depth = 0;
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            Deadline.check();
            char next = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
            if (next == '/') {
                // An end tag without a start tag makes an element too.
                tags++;
                depth = Math.max(0, depth - 1);
            } else if (isLetter(next)) {
                tags++;
                depth += VOID.contains(name(html, at + 1)) ? 0 : 1;
            }
            if (depth > MAX_DEPTH || tags > MAX_TAGS) {
                throw FileRefusal.unsafe("file.html.nesting");
            }
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static String name(String html, int from) {
        int end = from;
        while (end < html.length() && end - from < MAX_NAME && isLetter(html.charAt(end))) {
            end++;
        }
        return html.substring(from, end).toLowerCase(Locale.ROOT);
    }
}
