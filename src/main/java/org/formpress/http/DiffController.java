package org.formpress.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletableFuture;
import org.formpress.compare.ComparisonJson;
import org.formpress.render.Renderer;

/** Tells what two versions of a form have different. */
@Controller
@Tag(name = "files")
final class DiffController {

    private final Renderer renderer;
    private final RenderPool pool;

    DiffController(Renderer renderer, RenderPool pool) {
        this.renderer = renderer;
        this.pool = pool;
    }

    @Operation(
            summary = "Compare two versions (对照两份数据)",
            description =
                    "The list of changes from one version of a form to another. Amounts are compared by value, other"
                            + " values by what they print; null, an empty text and a value left out are the same. The rows of a"
                            + " list are matched by what stands in them. POST /render with compare=true makes the file.")
    @RequestBody(
            required = true,
            description = "Two versions of one form, from (the earlier) and to: members of a JSON object, or parts of"
                    + " multipart/form-data, each of which may be JSON or a finished file with one form",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = DiffAnswer.Versions.class)),
                @Content(mediaType = "multipart/form-data", schema = @Schema(implementation = DiffAnswer.Parts.class))
            })
    @ApiResponse(
            responseCode = "200",
            description = "The changes; none when both say the same",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DiffAnswer.class)))
    @ApiResponse(responseCode = "400", ref = "#/components/responses/TwoParts")
    @ApiResponse(responseCode = "404", ref = "#/components/responses/UnknownForm")
    @ApiResponse(responseCode = "413", ref = "#/components/responses/TooLarge")
    @ApiResponse(responseCode = "415", ref = "#/components/responses/WrongMediaType")
    @ApiResponse(responseCode = "422", ref = "#/components/responses/InvalidData")
    @ApiResponse(responseCode = "500", ref = "#/components/responses/Internal")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Busy")
    @Post("/diff")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<byte[]>> diff(@Parameter(hidden = true) HttpRequest<byte[]> request) {
        PairBody body = PairBody.of(request, "from", "to");
        return pool.submit(() -> {
                    PairBody.Pair pair = body.pair();
                    return ComparisonJson.of(renderer.compare(pair.first(), pair.second()));
                })
                .thenApply(json -> HttpResponse.ok(json).header(HttpHeaders.CACHE_CONTROL, "no-store"));
    }
}
