package org.formpress.http.filter;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Paths served without a key: health, and the static files of the web page, which hold no data. A browser cannot send a
 * key when it loads a page; the page asks for the key and signs in with it. Whole paths, never prefixes.
 */
final class PublicPaths {

    private static final Set<String> PAGE = Set.of("/", "/index.html");
    private static final Pattern PARTS_OF_THE_PAGE = Pattern.compile("/ui/[A-Za-z0-9]+\\.(js|css|svg)");
    private static final Set<String> HEALTH = Set.of("/health", "/health/liveness", "/health/readiness");
    private static final Set<HttpMethod> READ_METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private PublicPaths() {}

    static boolean include(HttpRequest<?> request) {
        String path = request.getPath();
        return reads(request) && (isOfThePage(path) || HEALTH.contains(path));
    }

    static boolean reads(HttpRequest<?> request) {
        return READ_METHODS.contains(request.getMethod());
    }

    /** Whether {@code path} is a static file, which may be cached; other responses must not be. */
    static boolean areFiles(String path) {
        return isOfThePage(path) || path.startsWith("/docs");
    }

    private static boolean isOfThePage(String path) {
        return PAGE.contains(path) || PARTS_OF_THE_PAGE.matcher(path).matches();
    }
}
