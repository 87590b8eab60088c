package org.formpress.http.filter;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/** Security headers of all responses. None allows access from other sites: CORS stays closed. */
@Singleton
public final class SecurityHeaders {

    private static final String HEADER = "Content-Security-Policy";
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String OWN =
            NOTHING + "; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";
    // The page shows the PDF that it was given in a frame; browsers' own viewers are plugins to them.
    private static final String PAGE = OWN + "; frame-src blob:; object-src blob:";
    // Swagger UI sets inline styles and loads its icons from data URLs.
    private static final String DOCS = OWN.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'") + " data:";
    private static final String RENDERED = NOTHING + "; style-src 'unsafe-inline'; font-src data:; img-src data:";

    /** Sets the policy for a rendered form, which embeds its styles and fonts and runs no scripts. */
    public static <T> MutableHttpResponse<T> rendered(MutableHttpResponse<T> response) {
        return response.header(HEADER, RENDERED);
    }

    /** Adds the headers for {@code path}; keeps a content security policy that is already set. */
    public void add(String path, MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        if (!headers.contains(HEADER)) {
            headers.add(HEADER, policy(path));
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (!PublicPaths.areFiles(path)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static String policy(String path) {
        if (path.startsWith("/docs")) {
            return DOCS;
        }
        return path.equals("/") || path.equals("/index.html") ? PAGE : OWN;
    }
}
