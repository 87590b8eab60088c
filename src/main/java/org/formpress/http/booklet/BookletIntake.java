package org.formpress.http.booklet;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.formpress.http.api.FileBody;
import org.formpress.http.api.JsonBody;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.http.settings.BookletSettings;
import org.formpress.http.settings.LimitSettings;
import org.formpress.jobs.JobService;
import org.formpress.jobs.intake.Submission;
import org.formpress.jobs.intake.SubmissionException;
import org.formpress.problem.Excerpt;
import org.formpress.problem.RefusedException;
import org.formpress.write.OutputFormat;
import org.jspecify.annotations.Nullable;

/** Receives booklet inputs as streams, a limited number at a time. */
@Singleton
final class BookletIntake {

    private static final String KEY = "Idempotency-Key";
    private static final Pattern VALID_KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final Set<String> TYPES = Set.of(
            "application/x-ndjson",
            MediaType.APPLICATION_JSON,
            OutputFormat.XLSX.mediaType(),
            MediaType.MULTIPART_FORM_DATA);

    /** Of a multipart body, beside the file itself. */
    private static final int MAX_HEADERS = 1 << 16;

    private final JobService jobs;
    private final BookletSettings settings;
    private final LimitSettings limits;
    private final Semaphore slots;

    BookletIntake(JobService jobs, BookletSettings settings, LimitSettings limits) {
        this.jobs = jobs;
        this.settings = settings;
        this.limits = limits;
        this.slots = new Semaphore(settings.uploads());
    }

    /** Submits the booklet and returns its id. */
    String take(HttpRequest<?> request, BookletOptions options, InputStream body) throws IOException, RefusedException {
        // Closing discards the rest of the body; otherwise a client still sending would wait for us.
        try (body) {
            String type = checkHeaders(request);
            InputStream limited = new TimeLimitedBody(body, settings.receiving());
            boolean multipart = type.equals(MediaType.MULTIPART_FORM_DATA);
            return submit(request, options, limited, multipart);
        }
    }

    private String submit(HttpRequest<?> request, BookletOptions options, InputStream body, boolean multipart)
            throws IOException, RefusedException {
        if (!slots.tryAcquire()) {
            throw new RequestException(ProblemKind.QUEUE_FULL, Integer.toString(settings.uploads()));
        }
        try {
            Submission submission = new Submission(BookletOwner.ofRequest(), key(request), options.byName());
            return jobs.submit(submission, multipart ? file(request, body) : body);
        } catch (SubmissionException refused) {
            throw BookletRefusals.of(refused);
        } finally {
            slots.release();
        }
    }

    // Held in memory, as the workbook in it is anyway.
    private InputStream file(HttpRequest<?> request, InputStream body) throws IOException {
        byte[] whole = body.readNBytes(limits.dataBytes() + MAX_HEADERS);
        if (body.read() >= 0) {
            throw new RequestException(ProblemKind.LONG_BOOKLET, Integer.toString(limits.dataBytes() >> 20));
        }
        String type = String.valueOf(request.getHeaders().get(HttpHeaders.CONTENT_TYPE));
        return new ByteArrayInputStream(new FileBody(whole, type).file());
    }

    /** Returns the media type, without parameters. */
    private String checkHeaders(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
        String type = header == null ? "-" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type)) {
            throw new RequestException(ProblemKind.BOOKLET_TYPE, Excerpt.of(type));
        }
        JsonBody.refuseCompressed(request);
        if (request.getContentLength() > (long) settings.maxMegabytes() << 20) {
            throw new RequestException(ProblemKind.LONG_BOOKLET, Integer.toString(settings.maxMegabytes()));
        }
        return type;
    }

    private static @Nullable String key(HttpRequest<?> request) {
        String key = request.getHeaders().get(KEY);
        if (key != null && !VALID_KEY.matcher(key).matches()) {
            throw new RequestException(ProblemKind.BAD_PARAMETER, KEY, Excerpt.of(key), "1–255 ASCII");
        }
        return key;
    }
}
