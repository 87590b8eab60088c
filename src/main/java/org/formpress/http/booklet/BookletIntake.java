package org.formpress.http.booklet;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.formpress.http.api.JsonBody;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.http.settings.BookletSettings;
import org.formpress.jobs.JobService;
import org.formpress.jobs.intake.Submission;
import org.formpress.jobs.intake.SubmissionException;
import org.formpress.problem.Excerpt;
import org.jspecify.annotations.Nullable;

/** Receives booklet inputs as streams, a limited number at a time. */
@Singleton
final class BookletIntake {

    private static final String KEY = "Idempotency-Key";
    private static final Pattern VALID_KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final Set<String> TYPES = Set.of("application/x-ndjson", "application/json");

    private final JobService jobs;
    private final BookletSettings settings;
    private final Semaphore slots;

    BookletIntake(JobService jobs, BookletSettings settings) {
        this.jobs = jobs;
        this.settings = settings;
        this.slots = new Semaphore(settings.uploads());
    }

    /** Submits the booklet and returns its id. */
    String take(HttpRequest<?> request, BookletOptions options, InputStream body) throws IOException {
        // Closing discards the rest of the body; otherwise a client still sending would wait for us.
        try (body) {
            checkHeaders(request);
            return submit(request, options, new TimeLimitedBody(body, settings.receiving()));
        }
    }

    private String submit(HttpRequest<?> request, BookletOptions options, InputStream body) throws IOException {
        if (!slots.tryAcquire()) {
            throw new RequestException(ProblemKind.QUEUE_FULL, Integer.toString(settings.uploads()));
        }
        try {
            return jobs.submit(new Submission(BookletOwner.ofRequest(), key(request), options.byName()), body);
        } catch (SubmissionException refused) {
            throw BookletRefusals.of(refused);
        } finally {
            slots.release();
        }
    }

    private void checkHeaders(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        String type = header == null ? "-" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type)) {
            throw new RequestException(ProblemKind.BOOKLET_TYPE, Excerpt.of(type));
        }
        JsonBody.refuseCompressed(request);
        if (request.getContentLength() > (long) settings.maxMegabytes() << 20) {
            throw new RequestException(ProblemKind.LONG_BOOKLET, Integer.toString(settings.maxMegabytes()));
        }
    }

    private static @Nullable String key(HttpRequest<?> request) {
        String key = request.getHeaders().get(KEY);
        if (key != null && !VALID_KEY.matcher(key).matches()) {
            throw new RequestException(ProblemKind.BAD_PARAMETER, KEY, Excerpt.of(key), "1–255 ASCII");
        }
        return key;
    }
}
