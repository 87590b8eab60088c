package org.formpress.http.filter;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Paths served without a key: health, and the static files of the web page, which hold no data. A browser cannot send a
 * key when it loads a page; the page asks for the key and sends it with every call. Whole paths, never prefixes.
 */
final class PublicPaths {

    private static final List<String> FILES =
            List.of("/", "/index.html", "/page.css", "/form.css", "/booklet.css", "/icon.svg");
    private static final List<String> MODULES = List.of(
            "align",
            "binder",
            "binderTable",
            "binding",
            "block",
            "bookStore",
            "booklet",
            "cells",
            "changes",
            "clipboard",
            "cover",
            "data",
            "dom",
            "editor",
            "events",
            "files",
            "gather",
            "geometry",
            "grid",
            "grip",
            "help",
            "history",
            "inspect",
            "json",
            "keyboard",
            "layout",
            "live",
            "main",
            "notation",
            "picture",
            "place",
            "preview",
            "remarks",
            "review",
            "rowTools",
            "rows",
            "selection",
            "service",
            "standIn",
            "start",
            "store",
            "suggest",
            "tabs",
            "takeaway",
            "taking",
            "unzip",
            "words");
    private static final Set<String> PAGE = Stream.concat(
                    FILES.stream(), MODULES.stream().map(name -> "/" + name + ".js"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> HEALTH = Set.of("/health", "/health/liveness", "/health/readiness");
    private static final Set<HttpMethod> READ_METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private PublicPaths() {}

    static boolean include(HttpRequest<?> request) {
        String path = request.getPath();
        return reads(request) && (PAGE.contains(path) || HEALTH.contains(path));
    }

    static boolean reads(HttpRequest<?> request) {
        return READ_METHODS.contains(request.getMethod());
    }

    /** Whether {@code path} is a static file, which may be cached; other responses must not be. */
    static boolean areFiles(String path) {
        return PAGE.contains(path) || path.startsWith("/docs");
    }
}
