package org.formpress.http.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.formpress.form.Form;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.http.request.Languages;
import org.formpress.problem.Excerpt;
import org.formpress.render.DraftRenderer;
import org.formpress.render.Renderer;
import org.formpress.write.OutputFormat;
import org.jspecify.annotations.Nullable;

/** Forms that are being filled in, for pages that do so. */
@Controller("/forms")
final class DraftController {

    private final Renderer renderer;
    private final DraftRenderer drafts;
    private final RenderPool pool;

    DraftController(Renderer renderer, RenderPool pool) {
        this.renderer = renderer;
        this.drafts = new DraftRenderer(renderer);
        this.pool = pool;
    }

    /** What the form asks for, and what to begin with. */
    @Get("/{id}/draft")
    @Produces(MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<byte[]>> outline(String id) {
        Form form = find(id);
        return pool.submit(() -> HttpResponse.ok(drafts.outline(form)));
    }

    /** How far an unfinished form can be printed, and what is wrong with it so far. */
    @Post("/{id}/draft")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<byte[]>> draft(HttpRequest<byte[]> request, String id) {
        Form form = find(id);
        byte[] json = JsonBody.of(request);
        Locale language = Languages.of(request);
        return pool.submit(() -> DraftAnswer.of(drafts.draft(form, json), language))
                .thenApply(answer -> HttpResponse.ok(answer)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** A blank form to be filled in with other programs. */
    @Get("/{id}/blank")
    @Produces(MediaType.ALL)
    CompletableFuture<HttpResponse<byte[]>> blank(
            HttpRequest<?> request, String id, @Nullable @QueryValue String format) {
        Form form = find(id);
        OutputFormat kind = FormatChoice.of(request, format);
        return pool.submit(() -> drafts.blank(form, kind)).thenApply(RenderController::file);
    }

    private Form find(String id) {
        return renderer.catalogue()
                .form(id)
                .orElseThrow(() -> new RequestException(ProblemKind.NO_SUCH_FORM, Excerpt.of(id)));
    }
}
