package org.formpress.http.request;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Host names that proxies report in {@code X-Forwarded-Host} and {@code Forwarded}. Browsers let only our own pages set
 * these headers, so they may grant or deny access to pages; other clients can forge them.
 */
public final class ForwardedHosts {

    private static final Pattern HOST = Pattern.compile("(?i)(?:^|[;,\\s])host=\"?([^\",;\\s]+)\"?");

    private ForwardedHosts() {}

    /** Returns the reported hosts, with port if given, in header order. */
    public static List<String> of(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        Stream<String> named =
                headers.getAll("X-Forwarded-Host").stream().flatMap(list -> Arrays.stream(list.split(",")));
        Stream<String> forwarded = HOST.matcher(String.join(",", headers.getAll(HttpHeaders.FORWARDED)))
                .results()
                .map(found -> found.group(1));
        return Stream.concat(named, forwarded)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
