package org.formpress.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the grid of a copied form was read says nothing of the new one: words to be filled in stand there instead. */
final class NewStanding {

    /** A key with its value, which may go on in indented lines. */
    private static final Pattern STANDING =
            Pattern.compile("(?m)^(?:source|confidence|status|unverified):.*(?:\\R[ \\t]+\\S.*)*(?:\\R|\\z)");

    private static final String TO_FILL_IN = """
            source: 待填：谁印发的哪份文件、哪一年，表样从哪里读到
            confidence: 待填：行、列、合并的格和字句各有多大把握
            # 同原件比对过以后，删去这两行。
            status: unverified
            unverified: 待填：请把哪些地方同哪份原件比对
            """;

    private NewStanding() {}

    /** The text of a {@code form.yml} with them. */
    static String in(String settings) {
        Matcher standing = STANDING.matcher(settings);
        if (!standing.find()) {
            return settings.stripTrailing() + "\n\n" + TO_FILL_IN;
        }
        int at = standing.start();
        return settings.substring(0, at)
                + TO_FILL_IN
                + STANDING.matcher(settings.substring(at)).replaceAll("");
    }
}
