package org.formpress.http.request;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The cookie that keeps a browser signed in. It has no {@code Path}, so that browsers take the folder of the call that set it
 * (RFC 6265, section 5.1.4): the folder of the service, also where a proxy has one that cannot be known here.
 */
public final class SessionCookie {

    private static final String NAME = "formpress-session";
    // Services in other folders of the same host have cookies of the same name; more than these are not looked at.
    private static final int MOST = 4;
    private static final Pattern FORWARDED_HTTPS = Pattern.compile("(?i)(?:^|[;,\\s])proto=\"?https\\b");

    private SessionCookie() {}

    /** The tokens sent with {@code request}, those of nearer folders first. */
    public static List<String> sentWith(HttpRequest<?> request) {
        return request.getHeaders().getAll(HttpHeaders.COOKIE).stream()
                .flatMap(header -> ServerCookieDecoder.STRICT.decodeAll(header).stream())
                .filter(cookie -> cookie.name().equals(NAME))
                .map(io.netty.handler.codec.http.cookie.Cookie::value)
                .limit(MOST)
                .toList();
    }

    /**
     * The cookie with a token, which scripts cannot read and browsers send to this service alone.
     *
     * @param request the one that is answered; over https, the cookie is never sent without it
     * @param length  after which browsers forget it; zero: at once
     */
    public static Cookie of(String token, Duration length, HttpRequest<?> request) {
        return Cookie.of(NAME, token)
                .maxAge(length)
                .httpOnly(true)
                .sameSite(SameSite.Strict)
                .secure(cameByHttps(request));
    }

    // A browser's Origin tells the truth whatever the proxy forwards; a caller who forges it spoils his own cookie
    // only.
    private static boolean cameByHttps(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        Stream<String> named = Stream.concat(
                headers.getAll("X-Forwarded-Proto").stream(), headers.getAll(HttpHeaders.ORIGIN).stream());
        return request.isSecure()
                || named.anyMatch(
                        value -> value.strip().toLowerCase(Locale.ROOT).startsWith("https"))
                || headers.getAll(HttpHeaders.FORWARDED).stream()
                        .anyMatch(value -> FORWARDED_HTTPS.matcher(value).find());
    }
}
