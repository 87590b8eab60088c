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
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.formpress.read.ExtractedJson;

/** Reads edited files back as data. */
@Controller
@Tag(name = "files")
final class ExtractController {

    private final ExtractMeters meters;
    private final RenderPool pool;

    ExtractController(ExtractMeters meters, RenderPool pool) {
        this.meters = meters;
        this.pool = pool;
    }

    @Operation(
            summary = "Read a file back (读回数据)",
            description =
                    "The data of a Word, HTML or PDF file that this service made, and every change since. Word and HTML files"
                            + " may have been edited; tracked changes are read as accepted. PDFs are not edited: where the print"
                            + " is not what the data prints, findings of the rule print-differs tell so. Nothing is guessed: a"
                            + " file that does not tell which value stands where is refused with the place. A file with several"
                            + " forms is answered with one member, forms, a list of such answers.")
    @RequestBody(
            required = true,
            description =
                    "A .docx, .html or .pdf that was made here, as it is or as the one file of multipart/form-data. As it is"
                            + " it may have any type but application/json, or none: its own bytes tell what it is",
            content = {
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/html", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/octet-stream", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "multipart/form-data", schema = @Schema(type = "object"))
            })
    @ApiResponse(
            responseCode = "200",
            description = "The data and the changes; none when the file says what its data says",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ExtractAnswer.class)))
    @ApiResponse(responseCode = "400", ref = "#/components/responses/OneFile")
    @ApiResponse(responseCode = "413", ref = "#/components/responses/TooLarge")
    @ApiResponse(responseCode = "415", ref = "#/components/responses/WrongFileType")
    @ApiResponse(responseCode = "422", ref = "#/components/responses/UnreadableFile")
    @ApiResponse(responseCode = "500", ref = "#/components/responses/Internal")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Busy")
    @Post("/extract")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.APPLICATION_JSON)
    CompletableFuture<HttpResponse<byte[]>> extract(@Parameter(hidden = true) HttpRequest<byte[]> request) {
        FileBody body = FileBody.of(request);
        Locale language = Languages.of(request);
        return pool.submit(() -> ExtractedJson.of(meters.extract(body.file()), language))
                .thenApply(json -> HttpResponse.ok(json)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store"));
    }
}
