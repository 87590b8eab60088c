package org.formpress.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.formpress.jobs.JobService;
import org.formpress.jobs.intake.Submission;
import org.formpress.jobs.intake.SubmissionException;
import org.jspecify.annotations.Nullable;

/** Takes in the forms of booklets as they come over the line, some callers' at the same time. */
@Singleton
final class BookletIntake {

    private static final String KEY = "Idempotency-Key";
    private static final Pattern FIT = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final Set<String> TYPES = Set.of("application/x-ndjson", "application/json");

    private final JobService jobs;
    private final BookletSettings settings;
    private final Semaphore places;

    BookletIntake(JobService jobs, BookletSettings settings) {
        this.jobs = jobs;
        this.settings = settings;
        this.places = new Semaphore(settings.uploads());
    }

    /** The id of the booklet. */
    String take(HttpRequest<?> request, BookletOptions options, InputStream body) throws IOException {
        // Closing lets go what is still to come: a caller who goes on sending would otherwise wait for us.
        try (body) {
            refuse(request);
            return submitted(request, options, new TimedBody(body, settings.receiving()));
        }
    }

    private String submitted(HttpRequest<?> request, BookletOptions options, InputStream body) throws IOException {
        if (!places.tryAcquire()) {
            throw new RequestException(ProblemKind.QUEUE_FULL, Integer.toString(settings.uploads()));
        }
        try {
            return jobs.submit(new Submission(Owner.ofRequest(), key(request), options.byName()), body);
        } catch (SubmissionException refused) {
            throw BookletRefusals.of(refused);
        } finally {
            places.release();
        }
    }

    private void refuse(HttpRequest<?> request) {
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
        if (key != null && !FIT.matcher(key).matches()) {
            throw new RequestException(ProblemKind.BAD_PARAMETER, KEY, Excerpt.of(key), "1–255 ASCII");
        }
        return key;
    }
}
