package org.formpress.render;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.formpress.write.OutputFormat;

/** File names that Windows, macOS, Linux and ZIP files all take. */
final class FileNames {

    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");
    private static final int MOST_BYTES = 200;

    private FileNames() {}

    static String of(String title, OutputFormat format) {
        String fit = UNFIT.matcher(title).replaceAll("_").strip();
        return shortened(fit) + "." + format.id();
    }

    private static String shortened(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            end = name.offsetByCodePoints(0, name.codePointCount(0, end) - 1);
        }
        return name.substring(0, end);
    }
}
