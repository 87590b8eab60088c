package org.formpress.http;

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
import org.formpress.jobs.JobFile;
import org.formpress.jobs.JobService;
import org.formpress.jobs.JobState;
import org.jspecify.annotations.Nullable;

/**
 * Sends finished files of booklets: whole, in part, or not at all where the caller has them (RFC 9110, sections 13 and 14). The
 * framework knows ranges of files on disk only, and of those neither the last bytes, nor one byte, nor any that are not there.
 */
@Singleton
final class BookletDownload {

    private static final String BYTES = "bytes";
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final JobService jobs;
    private final CheckSums checkSums;
    private final Problems problems;

    BookletDownload(JobService jobs, CheckSums checkSums, Problems problems) {
        this.jobs = jobs;
        this.checkSums = checkSums;
        this.problems = problems;
    }

    /**
     * What is sent.
     *
     * @param tag    without quotes
     * @param digest of all of it, or none where it is not known before it is sent
     */
    private record Wanted(
            Pieces content, BookFormat format, String plainName, String name, String tag, Optional<String> digest) {}

    /** @param volume a number, {@code all}, or none for the first there is */
    HttpResponse<?> of(HttpRequest<?> request, JobState job, @Nullable String format, @Nullable String volume)
            throws IOException {
        Wanted wanted = BookletFileChoice.ALL.equals(volume)
                ? all(job, BookletFileChoice.all(job, format))
                : one(job, BookletFileChoice.of(job, format, volume));
        Instant made = Objects.requireNonNull(job.times().finished());
        Conditions conditions = new Conditions(request, "\"" + wanted.tag() + "\"", made);
        if (conditions.isOther()) {
            return problems.answer(request, new RequestException(ProblemKind.OTHER_FILE, job.id()));
        }
        if (conditions.isKnown()) {
            return headed(HttpResponse.notModified(), conditions, wanted);
        }
        MutableHttpResponse<?> answer = answer(conditions, wanted);
        if (volume == null && BookletFileChoice.volumes(job, wanted.format()).size() > 1) {
            answer.header(HttpHeaders.LINK, allVolumes(wanted.format()));
        }
        return answer;
    }

    /** Where whoever got the common contents finds the rest, as seen from there (RFC 8288). */
    private static String allVolumes(BookFormat format) {
        return "<?format=" + format.id() + "&volume=" + BookletFileChoice.ALL + ">; rel=\"collection\"; type=\""
                + BookFormat.ZIP.mediaType() + "\"";
    }

    private Wanted one(JobState job, JobFile file) {
        Pieces content = new Pieces(List.of(new Pieces.Piece(file.bytes(), first -> jobs.open(job, file, first))));
        return new Wanted(
                content,
                file.format(),
                "booklet." + file.format().id(),
                BookletFileName.of(job, file),
                file.sha256(),
                Optional.of(file.sha256()));
    }

    private Wanted all(JobState job, List<JobFile> files) {
        BookletVolumes volumes = new BookletVolumes(jobs, job, files, checkSums);
        return new Wanted(
                volumes.pieces(),
                BookFormat.ZIP,
                "booklet.zip",
                BookletFileName.ofAll(job, files.get(0).format()),
                volumes.tag(),
                Optional.empty());
    }

    private MutableHttpResponse<?> answer(Conditions conditions, Wanted wanted) throws IOException {
        HttpRequest<?> request = conditions.request();
        long bytes = wanted.content().bytes();
        if (request.getMethod() == HttpMethod.HEAD) {
            // To HEAD the framework tells no length of its own, and a range is asked for by GET alone (section 14.2).
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

    private static Optional<ByteRange> range(Conditions conditions, long bytes) {
        String range = conditions.request().getHeaders().get(HttpHeaders.RANGE);
        return range == null || !conditions.goesOn() ? Optional.empty() : ByteRange.of(range, bytes);
    }

    private static MutableHttpResponse<?> sent(
            HttpStatus status, InputStream content, long bytes, Conditions conditions, Wanted wanted) {
        // The time of the file is in the headers: by one of its own the framework would judge the conditions again.
        StreamedFile file = new StreamedFile(content, type(wanted), -1, bytes);
        return sent(HttpResponse.status(status).body(file), conditions, wanted);
    }

    private static <T> MutableHttpResponse<T> sent(
            MutableHttpResponse<T> response, Conditions conditions, Wanted wanted) {
        return headed(response, conditions, wanted)
                .contentType(type(wanted))
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.of(wanted.plainName(), wanted.name()))
                .header(HttpHeaders.ACCEPT_RANGES, BYTES);
    }

    private static MediaType type(Wanted wanted) {
        String charset = wanted.format() == BookFormat.CSV ? ";charset=utf-8" : "";
        return MediaType.of(wanted.format().mediaType() + charset);
    }

    private static <T> MutableHttpResponse<T> headed(
            MutableHttpResponse<T> response, Conditions conditions, Wanted wanted) {
        wanted.digest().ifPresent(sha256 -> response.header(ReprDigest.HEADER, ReprDigest.ofHex(sha256)));
        return response.header(HttpHeaders.ETAG, conditions.tag())
                .header(HttpHeaders.LAST_MODIFIED, DATE.format(conditions.made()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
