package org.formpress.http.filter;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.util.Set;

/**
 * What is answered without a key: whether the service is up, and the files of the page for people, which are the same
 * everywhere and hold no data. A browser cannot send a key with the address of a page; the page asks for the key and sends it
 * with all it fetches. Whole paths, never beginnings of paths.
 */
final class PublicPaths {

    private static final Set<String> PAGE = Set.of("/", "/index.html", "/page.js", "/page.css", "/icon.svg");
    private static final Set<String> HEALTH = Set.of("/health", "/health/liveness", "/health/readiness");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private PublicPaths() {}

    static boolean include(HttpRequest<?> request) {
        String path = request.getPath();
        return READING.contains(request.getMethod()) && (PAGE.contains(path) || HEALTH.contains(path));
    }

    /** Whether the answer is a file of ours that may be kept; answers made of data never are. */
    static boolean areFiles(String path) {
        return PAGE.contains(path) || path.startsWith("/docs");
    }
}
