package org.formpress.http.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import org.formpress.http.filter.Sessions;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;

/** Signs a browser in and out. */
@Controller
final class SessionController {

    private final Sessions sessions;

    SessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    // The key comes in a header, as with every call: forms of other sites cannot sign anybody in as somebody else.
    @Post("/session")
    HttpResponse<?> begin(HttpRequest<?> request) {
        if (!sessions.areNeeded()) {
            return HttpResponse.noContent();
        }
        MutableHttpResponse<?> response = HttpResponse.noContent();
        return sessions.begin(request)
                .map(response::cookie)
                .orElseThrow(() -> new RequestException(ProblemKind.NO_KEY));
    }

    @Delete("/session")
    HttpResponse<?> end(HttpRequest<?> request) {
        return HttpResponse.noContent().cookie(sessions.end(request));
    }
}
