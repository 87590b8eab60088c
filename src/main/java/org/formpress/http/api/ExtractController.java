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
import org.formpress.http.request.Languages;
import org.formpress.read.ExtractedJson;

/** Extracts the data of uploaded files. */
@Controller
final class ExtractController {

    private final ExtractMeters meters;
    private final RenderPool pool;

    ExtractController(ExtractMeters meters, RenderPool pool) {
        this.meters = meters;
        this.pool = pool;
    }

    @Post("/extract")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<byte[]>> extract(HttpRequest<byte[]> request) {
        return extract(request, false);
    }

    @Post("/extract/unfinished")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<byte[]>> extractUnfinished(HttpRequest<byte[]> request) {
        return extract(request, true);
    }

    private CompletableFuture<HttpResponse<byte[]>> extract(HttpRequest<byte[]> request, boolean unfinished) {
        FileBody body = FileBody.of(request);
        Locale language = Languages.of(request);
        return pool.submit(() -> ExtractedJson.of(meters.extract(body.file(), unfinished), language))
                .thenApply(json -> HttpResponse.ok(json)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"));
    }
}
