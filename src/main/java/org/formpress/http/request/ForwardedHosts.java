package org.formpress.http.request;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What proxies say a browser called us by. A browser itself sends these headers for nobody but our own pages, so they are good
 * for letting those in, and for keeping others out; who calls by a program may write there what he likes.
 */
public final class ForwardedHosts {

    private static final Pattern HOST = Pattern.compile("(?i)(?:^|[;,\\s])host=\"?([^\",;\\s]+)\"?");

    private ForwardedHosts() {}

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
