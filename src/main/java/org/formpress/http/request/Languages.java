package org.formpress.http.request;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;

/** Response language: English if the client prefers it, otherwise Chinese. */
public final class Languages {

    private static final List<Locale> SUPPORTED = List.of(Locale.CHINESE, Locale.ENGLISH);

    private Languages() {}

    /** Returns {@link Locale#ENGLISH} or {@link Locale#CHINESE}, by {@code Accept-Language}. */
    public static Locale of(HttpRequest<?> request) {
        String wanted = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
        return wanted == null ? Locale.CHINESE : best(wanted);
    }

    private static Locale best(String wanted) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), SUPPORTED);
            return found == null ? Locale.CHINESE : found;
        } catch (IllegalArgumentException malformed) {
            // A malformed Accept-Language is no reason to refuse a form (RFC 9110, section 12.5.4).
            return Locale.CHINESE;
        }
    }
}
