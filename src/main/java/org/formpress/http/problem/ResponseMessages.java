package org.formpress.http.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.formpress.problem.MessageBundles;

/** The texts of problems and of failed booklets, in both languages. */
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

    /** The detail for more than one fault. */
    static String severalFaults(Locale language, List<String> arguments) {
        return format("several", language, arguments);
    }

    /** An optional part of a detail. */
    public static String aside(String key, Locale language, String... arguments) {
        return MessageFormat.format(in(language).getString(key), (Object[]) arguments);
    }

    /**
     * Why a booklet failed.
     *
     * @param refused the number of refused forms
     */
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
