package org.formpress.http.booklet;

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
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.http.request.Languages;
import org.formpress.http.request.LinkBuilder;
import org.formpress.jobs.JobService;
import org.formpress.jobs.JobState;
import org.formpress.problem.Excerpt;
import org.formpress.problem.RefusedException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Endpoints for one booklet: submit many forms, follow progress, download the result. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class BookletController {

    private final JobService jobs;
    private final BookletIntake intake;
    private final BookletEvents events;
    private final BookletDownload download;

    BookletController(JobService jobs, BookletIntake intake, BookletEvents events, BookletDownload download) {
        this.jobs = jobs;
        this.intake = intake;
        this.events = events;
        this.download = download;
    }

    @Post("/booklets")
    @Consumes(MediaType.ALL)
    HttpResponse<BookletAnswer> submit(
            HttpRequest<?> request, @RequestBean BookletOptions options, @Nullable @Body InputStream body)
            throws IOException, RefusedException {
        String id = intake.take(request, options, body == null ? InputStream.nullInputStream() : body);
        LinkBuilder links = LinkBuilder.of(request);
        BookletAnswer answer = BookletAnswer.of(state(id), Languages.of(request), links);
        return localized(
                HttpResponse.accepted(links.uri(BookletAnswer.path(id))).body(answer), request);
    }

    @Get("/booklets/{id}")
    HttpResponse<BookletAnswer> get(HttpRequest<?> request, String id) {
        return localized(
                HttpResponse.ok(BookletAnswer.of(state(id), Languages.of(request), LinkBuilder.of(request))), request);
    }

    @Get("/booklets/{id}/events")
    @Produces(MediaType.TEXT_EVENT_STREAM)
    HttpResponse<Publisher<Event<BookletAnswer>>> follow(HttpRequest<?> request, String id) {
        Locale language = Languages.of(request);
        state(id);
        String owner = BookletOwner.ofRequest();
        LinkBuilder links = LinkBuilder.of(request);
        // Otherwise nginx buffers several kilobytes of events.
        return HttpResponse.ok(
                        events.of(() -> jobs.state(id, owner).map(state -> BookletAnswer.of(state, language, links))))
                .header("X-Accel-Buffering", "no");
    }

    @Get("/booklets/{id}/file")
    @Produces(MediaType.ALL)
    HttpResponse<?> file(
            HttpRequest<?> request, String id, @Nullable @QueryValue String format, @Nullable @QueryValue String volume)
            throws IOException {
        return download.of(request, state(id), format, volume);
    }

    @Delete("/booklets/{id}")
    HttpResponse<BookletAnswer> cancel(HttpRequest<?> request, String id) throws IOException {
        jobs.cancel(state(id));
        return jobs.state(id, BookletOwner.ofRequest())
                .map(state -> localized(
                        HttpResponse.ok(BookletAnswer.of(state, Languages.of(request), LinkBuilder.of(request))),
                        request))
                .orElseGet(HttpResponse::noContent);
    }

    private JobState state(String id) {
        return jobs.state(id, BookletOwner.ofRequest())
                .orElseThrow(() -> new RequestException(ProblemKind.NO_SUCH_BOOKLET, Excerpt.of(id)));
    }

    private static <T> MutableHttpResponse<T> localized(MutableHttpResponse<T> response, HttpRequest<?> request) {
        return response.header(
                        HttpHeaders.CONTENT_LANGUAGE, Languages.of(request).toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
