package org.formpress.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.formpress.form.Form;
import org.formpress.render.Renderer;

/** The catalogue of forms. */
@Controller("/forms")
@Tag(name = "forms")
final class FormController {

    private static final String SCHEMA = "application/schema+json";

    private final Renderer renderer;
    private final Samples samples;

    FormController(Renderer renderer, Samples samples) {
        this.renderer = renderer;
        this.samples = samples;
    }

    @Operation(summary = "The forms that can be made (表单目录)")
    @ApiResponse(responseCode = "200", description = "All forms, by id")
    @Get
    FormList forms(@Parameter(hidden = true) HttpRequest<?> request) {
        return new FormList(renderer.catalogue().forms().stream()
                .map(form -> FormAnswer.of(form, request.getPath()))
                .toList());
    }

    @Operation(summary = "One form (一种表单)")
    @ApiResponse(responseCode = "200", description = "The form")
    @ApiResponse(responseCode = "404", ref = "#/components/responses/UnknownForm")
    @Get("/{id}")
    FormAnswer form(@Parameter(hidden = true) HttpRequest<?> request, String id) {
        return FormAnswer.of(find(id), request.getPath());
    }

    @Operation(
            summary = "A form's JSON Schema (数据格式)",
            description = "JSON Schema 2020-12; every field has its Chinese name as title.")
    @ApiResponse(
            responseCode = "200",
            description = "The schema",
            content = @Content(mediaType = SCHEMA, schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "404", ref = "#/components/responses/UnknownForm")
    @Get("/{id}/schema")
    @Produces({SCHEMA, MediaType.APPLICATION_JSON})
    HttpResponse<byte[]> schema(String id) {
        return HttpResponse.ok(find(id).schema()).contentType(SCHEMA);
    }

    @Operation(summary = "Example data of a form (样例数据)", description = "Ready to be sent to POST /render.")
    @ApiResponse(
            responseCode = "200",
            description = "The data",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "404", ref = "#/components/responses/UnknownForm")
    @Get("/{id}/sample")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> sample(String id) {
        Form form = find(id);
        return samples.of(form)
                .map(HttpResponse::ok)
                .orElseThrow(() -> new RequestException(ProblemKind.NO_SAMPLE, form.id()));
    }

    private Form find(String id) {
        return renderer.catalogue()
                .form(id)
                .orElseThrow(() -> new RequestException(ProblemKind.NO_SUCH_FORM, Excerpt.of(id)));
    }
}
