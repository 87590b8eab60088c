package org.formpress.http.booklet;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.formpress.book.BookFormat;
import org.formpress.http.api.Attachment;
import org.formpress.http.api.ReprDigest;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.ProblemResponses;
import org.formpress.http.problem.RequestException;
import org.formpress.jobs.JobFile;
import org.formpress.jobs.JobService;
import org.formpress.jobs.JobState;
import org.jspecify.annotations.Nullable;

/**
 * Serves finished files: whole, in part, or as 304 if the client has them (RFC 9110, sections 13 and 14). The ranges of
 * the framework cover only files on disk, and not suffixes, single bytes or unsatisfiable ranges.
 */
@Singleton
final class BookletDownload {

    private static final String BYTES = "bytes";
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final JobService jobs;
    private final ChecksumCache checksums;
    private final ProblemResponses problems;

    BookletDownload(JobService jobs, ChecksumCache checksums, ProblemResponses problems) {
        this.jobs = jobs;
        this.checksums = checksums;
        this.problems = problems;
    }

    /**
     * The file to send.
     *
     * @param tag    without quotes
     * @param digest SHA-256 of the whole file; empty if unknown before sending
     */
    private record Download(
            FileSlices content,
            BookFormat format,
            String plainName,
            String name,
            String tag,
            Optional<String> digest) {}

    /**
     * Creates the response.
     *
     * @param volume a number, {@code all}, or null for the first file
     */
    HttpResponse<?> of(HttpRequest<?> request, JobState job, @Nullable String format, @Nullable String volume)
            throws IOException {
        Download wanted = BookletFileChoice.ALL.equals(volume)
                ? all(job, BookletFileChoice.all(job, format))
                : one(job, BookletFileChoice.of(job, format, volume));
        Instant made = Objects.requireNonNull(job.times().finished());
        Preconditions conditions = new Preconditions(request, "\"" + wanted.tag() + "\"", made);
        if (conditions.failsIfMatch()) {
            return problems.answer(request, new RequestException(ProblemKind.OTHER_FILE, job.id()));
        }
        if (conditions.isNotModified()) {
            return withValidators(HttpResponse.notModified(), conditions, wanted);
        }
        MutableHttpResponse<?> answer = answer(conditions, wanted);
        if (volume == null && BookletFileChoice.volumes(job, wanted.format()).size() > 1) {
            answer.header(HttpHeaders.LINK, allVolumes(wanted.format()));
        }
        return answer;
    }

    /** Link from the common table of contents to all volumes (RFC 8288), relative to the request. */
    private static String allVolumes(BookFormat format) {
        return "<?format=" + format.id() + "&volume=" + BookletFileChoice.ALL + ">; rel=\"collection\"; type=\""
                + BookFormat.ZIP.mediaType() + "\"";
    }

    private Download one(JobState job, JobFile file) {
        FileSlices content =
                new FileSlices(List.of(new FileSlices.Slice(file.bytes(), first -> jobs.open(job, file, first))));
        return new Download(
                content,
                file.format(),
                "booklet." + file.format().id(),
                BookletFileName.of(job, file),
                file.sha256(),
                Optional.of(file.sha256()));
    }

    private Download all(JobState job, List<JobFile> files) {
        BookletVolumes volumes = new BookletVolumes(jobs, job, files, checksums);
        return new Download(
                volumes.slices(),
                BookFormat.ZIP,
                "booklet.zip",
                BookletFileName.ofAll(job, files.get(0).format()),
                volumes.tag(),
                Optional.empty());
    }

    private MutableHttpResponse<?> answer(Preconditions conditions, Download wanted) throws IOException {
        HttpRequest<?> request = conditions.request();
        long bytes = wanted.content().bytes();
        if (request.getMethod() == HttpMethod.HEAD) {
            // The framework sets no length for HEAD, and ranges apply to GET only (section 14.2).
            return sent(HttpResponse.ok(), conditions, wanted).header(HttpHeaders.CONTENT_LENGTH, Long.toString(bytes));
        }
        Optional<ByteRange> range = range(conditions, bytes);
        if (range.isEmpty()) {
            InputStream content = wanted.content().open(new ByteRange(0, bytes));
            return sent(HttpStatus.OK, content, bytes, conditions, wanted);
        }
        ByteRange part = range.get();
        if (!part.isSatisfiable()) {
            return problems.answer(request, new RequestException(ProblemKind.BEYOND_THE_END, Long.toString(bytes)))
                    .header(HttpHeaders.CONTENT_RANGE, part.header(bytes))
                    .header(HttpHeaders.ACCEPT_RANGES, BYTES);
        }
        InputStream content = wanted.content().open(part);
        return sent(HttpStatus.PARTIAL_CONTENT, content, part.bytes(), conditions, wanted)
                .header(HttpHeaders.CONTENT_RANGE, part.header(bytes));
    }

    private static Optional<ByteRange> range(Preconditions conditions, long bytes) {
        String range = conditions.request().getHeaders().get(HttpHeaders.RANGE);
        return range == null || !conditions.allowsRange() ? Optional.empty() : ByteRange.of(range, bytes);
    }

    private static MutableHttpResponse<?> sent(
            HttpStatus status, InputStream content, long bytes, Preconditions conditions, Download wanted) {
        // No time: Last-Modified is set below, and with a time the framework would evaluate the conditions again.
        StreamedFile file = new StreamedFile(content, type(wanted), -1, bytes);
        return sent(HttpResponse.status(status).body(file), conditions, wanted);
    }

    private static <T> MutableHttpResponse<T> sent(
            MutableHttpResponse<T> response, Preconditions conditions, Download wanted) {
        return withValidators(response, conditions, wanted)
                .contentType(type(wanted))
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.of(wanted.plainName(), wanted.name()))
                .header(HttpHeaders.ACCEPT_RANGES, BYTES);
    }

    private static MediaType type(Download wanted) {
        String charset = wanted.format() == BookFormat.CSV ? ";charset=utf-8" : "";
        return MediaType.of(wanted.format().mediaType() + charset);
    }

    private static <T> MutableHttpResponse<T> withValidators(
            MutableHttpResponse<T> response, Preconditions conditions, Download wanted) {
        wanted.digest().ifPresent(sha256 -> response.header(ReprDigest.HEADER, ReprDigest.ofHex(sha256)));
        return response.header(HttpHeaders.ETAG, conditions.tag())
                .header(HttpHeaders.LAST_MODIFIED, DATE.format(conditions.made()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
