package org.formpress.render;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.formpress.write.OutputFormat;

/** File names that Windows, macOS, Linux and ZIP files all take. */
public final class FileNames {

    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final int MOST_BYTES = 200;

    private FileNames() {}

    /** The title with the format's ending, every character that some file system does not take replaced by {@code _}. */
    public static String of(String title, OutputFormat format) {
        return of(title, format.id());
    }

    /** The same for a file of another kind. */
    public static String of(String title, String ending) {
        return of(title, "", ending);
    }

    /** The same with words behind the title that stay, however long it is, such as the number of a volume. */
    public static String of(String title, String words, String ending) {
        return shortened(fit(title)) + fit(words) + "." + ending;
    }

    private static String fit(String text) {
        return UNFIT.matcher(text).replaceAll("_").strip();
    }

    private static String shortened(String name) {
        int end = name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), MOST_BYTES));
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            end = name.offsetByCodePoints(0, name.codePointCount(0, end) - 1);
        }
        return name.substring(0, end);
    }
}
