package org.formpress.render;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.formpress.text.PlainText;
import org.formpress.write.OutputFormat;

/** File names that are valid on Windows, macOS and Linux and in zip files. */
public final class FileNames {

    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final int MAX_BYTES = 200;

    private FileNames() {}

    /** The title, as a reader sees it, with the format's extension; characters that some file system forbids become {@code _}. */
    public static String of(String title, OutputFormat format) {
        return of(title, format.id());
    }

    /** The same with another extension. */
    public static String of(String title, String extension) {
        return of(title, "", extension);
    }

    /** The same with a suffix, such as a volume number, that is kept even when a long title is shortened. */
    public static String of(String title, String suffix, String extension) {
        return shortened(fit(title)) + fit(suffix) + "." + extension;
    }

    private static String fit(String text) {
        return FORBIDDEN.matcher(PlainText.line(text)).replaceAll("_").strip();
    }

    private static String shortened(String name) {
        int end = name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), MAX_BYTES));
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            end = name.offsetByCodePoints(0, name.codePointCount(0, end) - 1);
        }
        return name.substring(0, end);
    }
}
