package org.formpress.http.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.formpress.http.filter.SecurityHeaders;
import org.formpress.http.request.Languages;
import org.formpress.parse.JsonText;
import org.formpress.problem.RefusedException;
import org.formpress.render.FormChecker;
import org.formpress.render.RenderRequest;
import org.formpress.render.Rendered;
import org.formpress.render.Renderer;
import org.formpress.write.OutputFormat;
import org.formpress.write.Seals;
import org.jspecify.annotations.Nullable;

/** Renders forms and checks their data. */
@Controller
final class RenderController {

    private final Renderer renderer;
    private final FormChecker checker;
    private final RenderMeters meters;
    private final RenderPool pool;

    RenderController(Renderer renderer, RenderMeters meters, RenderPool pool) {
        this.renderer = renderer;
        this.checker = new FormChecker(renderer);
        this.meters = meters;
        this.pool = pool;
    }

    // Consumes and produces everything: the errors of this method are more precise than those of the framework.
    @Post("/render")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    CompletableFuture<HttpResponse<byte[]>> render(
            HttpRequest<byte[]> request,
            @Nullable @QueryValue String format,
            @Nullable @QueryValue String strict,
            @Nullable @QueryValue String compare,
            @Nullable @QueryValue String profile,
            @Nullable @QueryValue String seals) {
        OutputFormat kind = FormatChoice.of(request, format);
        boolean isStrict = BooleanParameter.of("strict", strict);
        String numbers = ProfileChoice.of(renderer, profile);
        Seals fields = SealsChoice.of(seals);
        if (BooleanParameter.of("compare", compare)) {
            PairBody body = PairBody.of(request, "data", "compare");
            return pool.submit(() -> meters.render(compared(body.pair(), kind, isStrict, numbers)))
                    .thenApply(RenderController::file);
        }
        RenderRequest wanted =
                new RenderRequest(JsonBody.of(request), kind, isStrict, numbers, fields, Optional.empty());
        return pool.submit(() -> meters.render(wanted)).thenApply(RenderController::file);
    }

    private static RenderRequest compared(PairBody.Pair pair, OutputFormat format, boolean strict, String profile) {
        return new RenderRequest(pair.first(), format, strict, profile, Optional.of(pair.second()));
    }

    static HttpResponse<byte[]> file(Rendered rendered) {
        MutableHttpResponse<byte[]> response = HttpResponse.ok(rendered.file())
                .contentType(type(rendered.format()))
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.of(rendered))
                .header(ReprDigest.HEADER, ReprDigest.of(rendered.file()))
                .header("X-Findings", Integer.toString(rendered.findings().size()))
                .header("X-Seals", new String(JsonText.of(rendered.places()), US_ASCII));
        return rendered.format() == OutputFormat.HTML ? SecurityHeaders.rendered(response) : response;
    }

    private static MediaType type(OutputFormat format) {
        return MediaType.of(format == OutputFormat.HTML ? "text/html;charset=utf-8" : format.mediaType());
    }

    @Post("/check")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<byte[]>> check(
            HttpRequest<byte[]> request, @Nullable @QueryValue String profile, @Nullable @QueryValue String fill) {
        String numbers = ProfileChoice.of(renderer, profile);
        FormsBody body = FormsBody.of(request);
        Locale language = Languages.of(request);
        boolean filled = BooleanParameter.of("fill", fill);
        return pool.submit(() -> checked(body, numbers, filled, language))
                .thenApply(answer -> HttpResponse.ok(answer)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE));
    }

    private byte[] checked(FormsBody body, String profile, boolean fill, Locale language) throws RefusedException {
        List<byte[]> several = body.several();
        if (!several.isEmpty()) {
            return CheckAnswer.of(checker.examine(several, profile, fill), fill, language);
        }
        return CheckAnswer.of(checker.examine(body.content(), profile, fill), fill, language);
    }
}
