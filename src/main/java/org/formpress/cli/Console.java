package org.formpress.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The process's streams and the language of its messages.
 *
 * @param out results only, for the next program
 * @param err everything else, for people
 */
record Console(InputStream in, PrintWriter out, PrintWriter err, CliMessages messages) {

    private static final String CHINESE = "中文";

    static Console ofProcess(Language language) {
        return new Console(
                System.in,
                writer(System.out, "stdout.encoding"),
                writer(System.err, "stderr.encoding"),
                CliMessages.in(language));
    }

    /** Prints a message to standard error. */
    void say(String key, Object... arguments) {
        err.println(messages.text(key, arguments));
    }

    /** Whether this process can name a file in Chinese; under LC_ALL=C it cannot. */
    static boolean canNameFilesInChinese() {
        return takesChinese(charset("sun.jnu.encoding"));
    }

    private static PrintWriter writer(OutputStream stream, String property) {
        Charset charset = charset(property);
        // An ASCII console would turn every Chinese character into a question mark.
        return new PrintWriter(stream, true, takesChinese(charset) ? charset : StandardCharsets.UTF_8);
    }

    // Java 17 knows the name only as sun.stdout.encoding, and only where the stream is a terminal.
    private static Charset charset(String property) {
        String name = System.getProperty(property, System.getProperty("sun." + property, ""));
        return name.isEmpty() ? Charset.defaultCharset() : Charset.forName(name);
    }

    private static boolean takesChinese(Charset charset) {
        return charset.canEncode() && charset.newEncoder().canEncode(CHINESE);
    }
}
