package org.formpress.http;

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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.formpress.render.RenderRequest;
import org.formpress.render.Rendered;
import org.formpress.render.Renderer;
import org.formpress.write.OutputFormat;
import org.jspecify.annotations.Nullable;

/** Makes files of forms, and checks their data. */
@Controller
@Tag(name = "files")
final class RenderController {

    private final Renderer renderer;
    private final RenderMeters meters;
    private final RenderPool pool;

    RenderController(Renderer renderer, RenderMeters meters, RenderPool pool) {
        this.renderer = renderer;
        this.meters = meters;
        this.pool = pool;
    }

    @Operation(
            summary = "Make the file (生成文件)",
            description = "The finished file of one form. It is made in full before the answer begins.")
    @RequestBody(
            required = true,
            description = "One form's data (一张表的数据), UTF-8; its schema is at /forms/{id}/schema",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = "object"),
                            examples = {
                                @ExampleObject(name = "self-evaluation", ref = "#/components/examples/SelfEvaluation"),
                                @ExampleObject(
                                        name = "target-declaration",
                                        ref = "#/components/examples/TargetDeclaration")
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "The finished file",
            headers = {
                @Header(
                        name = "Content-Disposition",
                        description = "The file's name, RFC 6266: 2024-财政项目支出绩效自评表-(项目名称).pdf",
                        schema = @Schema(type = "string")),
                @Header(
                        name = "X-Findings",
                        description = "How many findings POST /check would tell of",
                        schema = @Schema(type = "integer")),
                @Header(
                        name = "Repr-Digest",
                        description = "The SHA-256 of the file, RFC 9530: sha-256=:(Base64):",
                        schema = @Schema(type = "string"))
            },
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/html", schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "400", ref = "#/components/responses/NotJson")
    @ApiResponse(responseCode = "404", ref = "#/components/responses/UnknownForm")
    @ApiResponse(responseCode = "406", ref = "#/components/responses/UnknownFormat")
    @ApiResponse(responseCode = "413", ref = "#/components/responses/TooLarge")
    @ApiResponse(responseCode = "415", ref = "#/components/responses/WrongMediaType")
    @ApiResponse(responseCode = "422", ref = "#/components/responses/InvalidData")
    @ApiResponse(responseCode = "500", ref = "#/components/responses/Internal")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Busy")
    // Consumes and produces all: this method's own refusals say more than the framework's.
    @Post("/render")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    CompletableFuture<HttpResponse<byte[]>> render(
            @Parameter(hidden = true) HttpRequest<byte[]> request,
            @Parameter(
                            description = "The kind of file; without it the header Accept decides, and then pdf",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"pdf", "docx", "html"}))
                    @Nullable
                    @QueryValue
                    String format,
            @Parameter(
                            description = "true: findings of severity error refuse the file (422)",
                            schema = @Schema(type = "boolean", defaultValue = "false"))
                    @Nullable
                    @QueryValue
                    String strict,
            @Parameter(
                            description =
                                    "true: the body brings two versions of one form, data and compare (the earlier one), as"
                                            + " members of a JSON object or parts of multipart/form-data, each of which may be"
                                            + " JSON or a finished file. The file then marks every change since: Word as tracked"
                                            + " changes, PDF and HTML as struck out and underlined text",
                            schema = @Schema(type = "boolean", defaultValue = "false"))
                    @Nullable
                    @QueryValue
                    String compare) {
        OutputFormat kind = FormatChoice.of(request, format);
        boolean isStrict = Flag.of("strict", strict);
        if (Flag.of("compare", compare)) {
            PairBody body = PairBody.of(request, "data", "compare");
            return pool.submit(() -> meters.render(compared(body.pair(), kind, isStrict)))
                    .thenApply(RenderController::file);
        }
        RenderRequest wanted = new RenderRequest(JsonBody.of(request), kind, isStrict);
        return pool.submit(() -> meters.render(wanted)).thenApply(RenderController::file);
    }

    private static RenderRequest compared(PairBody.Pair pair, OutputFormat format, boolean strict) {
        return new RenderRequest(pair.first(), format, strict, Optional.of(pair.second()));
    }

    private static HttpResponse<byte[]> file(Rendered rendered) {
        MutableHttpResponse<byte[]> response = HttpResponse.ok(rendered.file())
                .contentType(type(rendered.format()))
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.of(rendered))
                .header(ReprDigest.HEADER, ReprDigest.of(rendered.file()))
                .header("X-Findings", Integer.toString(rendered.findings().size()));
        return rendered.format() == OutputFormat.HTML ? PageHeaders.rendered(response) : response;
    }

    private static MediaType type(OutputFormat format) {
        return MediaType.of(format == OutputFormat.HTML ? "text/html;charset=utf-8" : format.mediaType());
    }

    @Operation(
            summary = "Check the data (检查数据)",
            description =
                    "What the form's rules remark on data that fits the form, the gravest first; Chinese, or English"
                            + " where Accept-Language prefers it. Findings never stop a render unless strict is true, and then"
                            + " only those of severity error.")
    @RequestBody(
            required = true,
            description = "One form's data (一张表的数据), UTF-8; its schema is at /forms/{id}/schema",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = "object"),
                            examples = {
                                @ExampleObject(name = "self-evaluation", ref = "#/components/examples/SelfEvaluation"),
                                @ExampleObject(
                                        name = "target-declaration",
                                        ref = "#/components/examples/TargetDeclaration")
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "The findings; none when all is well",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CheckAnswer.class)))
    @ApiResponse(responseCode = "400", ref = "#/components/responses/NotJson")
    @ApiResponse(responseCode = "404", ref = "#/components/responses/UnknownForm")
    @ApiResponse(responseCode = "413", ref = "#/components/responses/TooLarge")
    @ApiResponse(responseCode = "415", ref = "#/components/responses/WrongMediaType")
    @ApiResponse(responseCode = "422", ref = "#/components/responses/InvalidData")
    @ApiResponse(responseCode = "500", ref = "#/components/responses/Internal")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Busy")
    @Post("/check")
    @Consumes(MediaType.ALL)
    CompletableFuture<HttpResponse<CheckAnswer>> check(@Parameter(hidden = true) HttpRequest<byte[]> request) {
        byte[] json = JsonBody.of(request);
        Locale language = Languages.of(request);
        return pool.submit(() -> CheckAnswer.of(renderer.check(json), language))
                .thenApply(answer -> HttpResponse.ok(answer)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE));
    }
}
