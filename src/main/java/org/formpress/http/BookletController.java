package org.formpress.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import org.formpress.jobs.BookJobs;
import org.formpress.jobs.JobFile;
import org.formpress.jobs.JobState;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Many forms as one booklet: taken in at once, made in the background, fetched when done. */
@Controller
@Tag(name = "booklets")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BookletController {

    private final BookJobs jobs;
    private final BookletIntake intake;
    private final BookletEvents events;

    BookletController(BookJobs jobs, BookletIntake intake, BookletEvents events) {
        this.jobs = jobs;
        this.intake = intake;
        this.events = events;
    }

    @Operation(
            summary = "Make a booklet (生成汇编)",
            description =
                    "Takes many forms, one after the other (a line each or over many lines) or in a JSON array, of any"
                            + " kinds mixed, and answers as soon as they are"
                            + " stored. A form that is refused gets a page that names its faults. A first object"
                            + " {\"settings\": {…}} may hold what the query may hold; the query comes first.",
            parameters = {
                @Parameter(
                        name = "title",
                        in = ParameterIn.QUERY,
                        description = "On the cover (标题)",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "town",
                        in = ParameterIn.QUERY,
                        description = "On the cover (乡镇)",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "year",
                        in = ParameterIn.QUERY,
                        description = "On the cover; without it that of the forms",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "date",
                        in = ParameterIn.QUERY,
                        description = "On the cover, as it is to be printed",
                        schema = @Schema(type = "string")),
                @Parameter(
                        name = "order",
                        in = ParameterIn.QUERY,
                        description = "As given, by 实施单位, or by 项目名称",
                        schema =
                                @Schema(
                                        type = "string",
                                        allowableValues = {"given", "unit", "name"},
                                        defaultValue = "given")),
                @Parameter(
                        name = "formats",
                        in = ParameterIn.QUERY,
                        description = "pdf, docx, zip, csv (the list of forms alone), separated by commas",
                        schema = @Schema(type = "string", defaultValue = "pdf")),
                @Parameter(
                        name = "parts",
                        in = ParameterIn.QUERY,
                        description = "What a zip holds of each form: pdf, docx, html, separated by commas",
                        schema = @Schema(type = "string", defaultValue = "pdf")),
                @Parameter(
                        name = "strict",
                        in = ParameterIn.QUERY,
                        description =
                                "true: one refused form, or one with findings of severity error, refuses the booklet",
                        schema = @Schema(type = "boolean", defaultValue = "false")),
                @Parameter(
                        name = "Idempotency-Key",
                        in = ParameterIn.HEADER,
                        description = "The same key with the same content makes no second booklet",
                        schema = @Schema(type = "string", maxLength = 255))
            })
    @RequestBody(
            required = true,
            description = "The forms, UTF-8",
            content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(type = "object"))
            })
    @ApiResponse(
            responseCode = "202",
            description = "Taken in; Location tells where its state is",
            headers = @Header(name = "Location", schema = @Schema(type = "string")),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookletAnswer.class)))
    @ApiResponse(responseCode = "400", ref = "#/components/responses/BrokenBooklet")
    @ApiResponse(responseCode = "408", ref = "#/components/responses/SlowBooklet")
    @ApiResponse(responseCode = "413", ref = "#/components/responses/TooLarge")
    @ApiResponse(responseCode = "415", ref = "#/components/responses/WrongMediaType")
    @ApiResponse(responseCode = "422", ref = "#/components/responses/WrongBooklet")
    @ApiResponse(responseCode = "429", ref = "#/components/responses/TooManyBooklets")
    @ApiResponse(responseCode = "500", ref = "#/components/responses/Internal")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Busy")
    @Post("/booklets")
    @Consumes(MediaType.ALL)
    HttpResponse<BookletAnswer> submit(
            @Parameter(hidden = true) HttpRequest<?> request,
            @Parameter(hidden = true) @RequestBean BookletOptions options,
            @Parameter(hidden = true) @Nullable @Body InputStream body)
            throws IOException {
        String id = intake.take(request, options, body == null ? InputStream.nullInputStream() : body);
        BookletAnswer answer = BookletAnswer.of(state(id), Languages.of(request), request.getPath());
        return translated(
                HttpResponse.accepted(Relative.uri(request.getPath(), BookletAnswer.path(id)))
                        .body(answer),
                request);
    }

    @Operation(summary = "How far a booklet is (进度)", description = "Its state; at the end with its files")
    @ApiResponse(
            responseCode = "200",
            description = "The state",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookletAnswer.class)))
    @ApiResponse(responseCode = "404", ref = "#/components/responses/NoSuchBooklet")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Busy")
    @Get("/booklets/{id}")
    HttpResponse<BookletAnswer> look(@Parameter(hidden = true) HttpRequest<?> request, String id) {
        return translated(
                HttpResponse.ok(BookletAnswer.of(state(id), Languages.of(request), request.getPath())), request);
    }

    @Operation(
            summary = "Follow a booklet (实时进度)",
            description = "The state now, and again whenever it changes, until the end (server-sent events)")
    @ApiResponse(
            responseCode = "200",
            description = "Events named progress, each with the state",
            content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = BookletAnswer.class)))
    @ApiResponse(responseCode = "404", ref = "#/components/responses/NoSuchBooklet")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Busy")
    @Get("/booklets/{id}/events")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    HttpResponse<Publisher<Event<BookletAnswer>>> follow(@Parameter(hidden = true) HttpRequest<?> request, String id) {
        Locale language = Languages.of(request);
        state(id);
        String owner = Owner.ofRequest();
        String path = request.getPath();
        // Without the header nginx would hold the events back until it has some kilobytes of them.
        return HttpResponse.ok(
                        events.of(() -> jobs.state(id, owner).map(state -> BookletAnswer.of(state, language, path))))
                .header("X-Accel-Buffering", "no");
    }

    @Operation(summary = "Fetch a booklet (下载)", description = "One finished file, whole")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            headers = {
                @Header(name = "Content-Disposition", schema = @Schema(type = "string")),
                @Header(name = "Repr-Digest", schema = @Schema(type = "string"))
            },
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "404", ref = "#/components/responses/NoSuchBooklet")
    @ApiResponse(responseCode = "406", ref = "#/components/responses/UnknownFormat")
    @ApiResponse(responseCode = "409", ref = "#/components/responses/UnfinishedBooklet")
    @ApiResponse(responseCode = "410", ref = "#/components/responses/NoBookletMade")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Busy")
    @Get("/booklets/{id}/file")
    @Produces(MediaType.ALL)
    HttpResponse<StreamedFile> file(
            String id,
            @Parameter(
                            description = "pdf, docx, zip or csv; may be left out where there is one",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"pdf", "docx", "zip", "csv"}))
                    @Nullable
                    @QueryValue
                    String format,
            @Parameter(
                            description =
                                    "Which volume; without it the whole, or of several volumes the common contents, 0",
                            schema = @Schema(type = "integer"))
                    @Nullable
                    @QueryValue
                    String volume)
            throws IOException {
        JobState job = state(id);
        JobFile file = BookletFileChoice.of(job, format, volume);
        InputStream content = jobs.open(job, file);
        long made = Objects.requireNonNull(job.finished()).toEpochMilli();
        MutableHttpResponse<StreamedFile> answer = HttpResponse.ok(
                new StreamedFile(content, MediaType.of(file.format().mediaType()), made, file.bytes()));
        return answer.header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        Attachment.of("booklet." + file.format().id(), BookletFileName.of(job, file)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(ReprDigest.HEADER, ReprDigest.ofHex(file.sha256()));
    }

    @Operation(
            summary = "Cancel or delete a booklet (取消)",
            description = "Stops the work and deletes what was made; a finished booklet is deleted (204)")
    @ApiResponse(
            responseCode = "200",
            description = "Cancelled",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BookletAnswer.class)))
    @ApiResponse(responseCode = "204", description = "It was finished, and is deleted")
    @ApiResponse(responseCode = "404", ref = "#/components/responses/NoSuchBooklet")
    @ApiResponse(responseCode = "503", ref = "#/components/responses/Busy")
    @Delete("/booklets/{id}")
    HttpResponse<BookletAnswer> cancel(@Parameter(hidden = true) HttpRequest<?> request, String id) throws IOException {
        jobs.cancel(state(id));
        return jobs.state(id, Owner.ofRequest())
                .map(state -> translated(
                        HttpResponse.ok(BookletAnswer.of(state, Languages.of(request), request.getPath())), request))
                .orElseGet(HttpResponse::noContent);
    }

    private JobState state(String id) {
        return jobs.state(id, Owner.ofRequest())
                .orElseThrow(() -> new RequestException(ProblemKind.NO_SUCH_BOOKLET, Excerpt.of(id)));
    }

    private static <T> MutableHttpResponse<T> translated(MutableHttpResponse<T> response, HttpRequest<?> request) {
        return response.header(
                        HttpHeaders.CONTENT_LANGUAGE, Languages.of(request).toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
