package org.formpress.http.filter;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.formpress.access.AccessKey;
import org.formpress.access.KeyRing;
import org.formpress.http.request.SentKeys;
import org.formpress.http.request.SessionCookie;
import org.formpress.http.settings.AccessSettings;

/**
 * Browsers that are signed in: a key that was sent once stands, as a cookie, for a working day. Browsers add cookies to
 * what other pages of the same host send too, at another port or below another name; so whatever does more than read also has
 * to carry a header that no foreign page can send here.
 */
@Singleton
public final class Sessions {

    /** Sent by our pages with every call; browsers let other pages send it only after a preflight, which is refused here. */
    static final String PAGE_HEADER = "X-Requested-With";

    private final Optional<KeyRing> keys;
    private final Duration length;

    Sessions(AccessSettings settings) {
        this.keys = Optional.ofNullable(settings.keys()).map(KeyRing::of);
        this.length = settings.session();
    }

    /** The keys of the service, if it has any. */
    Optional<KeyRing> keys() {
        return keys;
    }

    /** The key for which a cookie of {@code request} stands. */
    Optional<AccessKey> key(HttpRequest<?> request) {
        Instant now = Instant.now();
        return SessionCookie.sentWith(request).stream()
                .flatMap(token -> keys.flatMap(ring -> ring.findSession(token, now)).stream())
                .findFirst();
    }

    /** Whether a cookie is enough for {@code request}. */
    static boolean mayUse(HttpRequest<?> request) {
        return PublicPaths.reads(request) || request.getHeaders().contains(PAGE_HEADER);
    }

    /** Whether the service asks for keys at all. */
    public boolean areNeeded() {
        return keys.isPresent();
    }

    /** The cookie for the key in a header of {@code request}; none without one: a session cannot prolong itself. */
    public Optional<Cookie> begin(HttpRequest<?> request) {
        return SentKeys.of(request)
                .only()
                .flatMap(secret -> keys.flatMap(ring -> ring.find(secret)))
                .map(key -> SessionCookie.of(KeyRing.session(key, Instant.now().plus(length)), length, request));
    }

    /** The cookie that makes a browser forget its own. */
    public Cookie end(HttpRequest<?> request) {
        return SessionCookie.of("", Duration.ZERO, request);
    }
}
