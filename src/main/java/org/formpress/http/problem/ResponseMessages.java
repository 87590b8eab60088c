package org.formpress.http.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.formpress.problem.MessageBundles;

/** The words for problems. */
public final class ResponseMessages {

    private static final ResourceBundle CHINESE = MessageBundles.read("org.formpress.http.messages", Locale.ROOT);
    private static final ResourceBundle ENGLISH = MessageBundles.read("org.formpress.http.messages", Locale.ENGLISH);

    private ResponseMessages() {}

    static String title(ProblemKind kind, Locale language) {
        return in(language).getString(kind.id());
    }

    static String detail(ProblemKind kind, Locale language, List<String> arguments) {
        return format(kind.id(), language, arguments);
    }

    /** For more than one fault. */
    static String severalFaults(Locale language, List<String> arguments) {
        return format("several", language, arguments);
    }

    /** A part of a detail that is not always there. */
    public static String aside(String key, Locale language, String... arguments) {
        return MessageFormat.format(in(language).getString(key), (Object[]) arguments);
    }

    /** Why a booklet failed. */
    public static String reason(String reason, Locale language, int refused) {
        return MessageFormat.format(in(language).getString("booklet." + reason), Integer.toString(refused));
    }

    private static String format(String key, Locale language, List<String> arguments) {
        return MessageFormat.format(in(language).getString(key + ".detail"), arguments.toArray());
    }

    private static ResourceBundle in(Locale language) {
        return language.equals(Locale.ENGLISH) ? ENGLISH : CHINESE;
    }
}
