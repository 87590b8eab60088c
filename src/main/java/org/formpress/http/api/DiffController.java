package org.formpress.http.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.formpress.compare.ComparisonJson;
import org.formpress.http.request.Languages;
import org.formpress.render.Renderer;

/** Compares two versions of a form. */
@Controller
final class DiffController {

    private final Renderer renderer;
    private final RenderPool pool;

    DiffController(Renderer renderer, RenderPool pool) {
        this.renderer = renderer;
        this.pool = pool;
    }

    @Post("/diff")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<byte[]>> diff(HttpRequest<byte[]> request) {
        Locale language = Languages.of(request);
        PairBody body = PairBody.of(request, "from", "to");
        return pool.submit(() -> {
                    PairBody.Pair pair = body.pair();
                    return ComparisonJson.of(renderer.compare(pair.first(), pair.second()), language);
                })
                .thenApply(json -> HttpResponse.ok(json)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"));
    }
}
