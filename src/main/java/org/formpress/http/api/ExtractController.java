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
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.formpress.fill.read.WorkbookReader;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.http.request.Languages;
import org.formpress.problem.RefusedException;
import org.formpress.read.ExtractedJson;
import org.formpress.render.BookRenderer;
import org.formpress.render.Renderer;

/** Extracts the data of uploaded files. */
@Controller
final class ExtractController {

    private final ExtractMeters meters;
    private final WorkbookReader workbooks;
    private final Semaphore reading = new Semaphore(1);
    private final RenderPool pool;

    ExtractController(ExtractMeters meters, Renderer renderer, RenderPool pool) {
        this.meters = meters;
        this.workbooks = new BookRenderer(renderer).workbooks();
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

    /** The forms of a workbook that was filled in. */
    @Post("/extract/filled")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<byte[]>> extractFilled(HttpRequest<byte[]> request) {
        FileBody body = FileBody.of(request);
        Locale language = Languages.of(request);
        return answer(language, () -> filled(body.file(), language));
    }

    // One at a time, because each may take many times its size while it is read; waiting would keep threads from other
    // calls.
    private byte[] filled(byte[] file, Locale language) throws RefusedException {
        if (!reading.tryAcquire()) {
            throw new RequestException(ProblemKind.BUSY);
        }
        try {
            return FilledAnswer.of(workbooks.read(file), language);
        } finally {
            reading.release();
        }
    }

    private CompletableFuture<HttpResponse<byte[]>> extract(HttpRequest<byte[]> request, boolean unfinished) {
        FileBody body = FileBody.of(request);
        Locale language = Languages.of(request);
        return answer(language, () -> ExtractedJson.of(meters.extract(body.file(), unfinished), language));
    }

    private CompletableFuture<HttpResponse<byte[]>> answer(Locale language, Callable<byte[]> work) {
        return pool.submit(work)
                .thenApply(json -> HttpResponse.ok(json)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"));
    }
}
