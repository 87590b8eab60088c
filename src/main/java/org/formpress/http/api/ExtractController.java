package org.formpress.http.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.formpress.http.request.Languages;
import org.formpress.read.ExtractedJson;
import org.jspecify.annotations.Nullable;

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
    CompletableFuture<HttpResponse<byte[]>> extract(
            HttpRequest<byte[]> request, @Nullable @QueryValue String unfinished) {
        boolean isUnfinished = BooleanParameter.of("unfinished", unfinished);
        FileBody body = FileBody.of(request);
        Locale language = Languages.of(request);
        return pool.submit(() -> ExtractedJson.of(meters.extract(body.file(), isUnfinished), language))
                .thenApply(json -> HttpResponse.ok(json)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"));
    }
}
