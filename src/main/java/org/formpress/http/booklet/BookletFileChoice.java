package org.formpress.http.booklet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.formpress.book.BookFormat;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.jobs.JobFile;
import org.formpress.jobs.JobState;
import org.formpress.problem.Excerpt;
import org.jspecify.annotations.Nullable;

/** Chooses the file to download. */
final class BookletFileChoice {

    private static final String IDS =
            Arrays.stream(BookFormat.values()).map(BookFormat::id).collect(Collectors.joining(", "));

    /** The volume that means all of them. */
    static final String ALL = "all";

    private BookletFileChoice() {}

    /** All files of the requested format, by volume; by default, of the first available format. */
    static List<JobFile> all(JobState job, @Nullable String format) {
        BookFormat wanted = of(job, format, null).format();
        return volumes(job, wanted);
    }

    /** The files of one format, by volume. */
    static List<JobFile> volumes(JobState job, BookFormat format) {
        return job.outcome().files().stream()
                .filter(file -> file.format() == format)
                .sorted(Comparator.comparing(JobFile::volume))
                .toList();
    }

    /** The first file matching {@code format} and {@code volume}, if given. */
    static JobFile of(JobState job, @Nullable String format, @Nullable String volume) {
        BookFormat wanted = format == null ? null : format(format);
        refuseUnfinished(job);
        List<JobFile> fitting = job.outcome().files().stream()
                .filter(file -> wanted == null || file.format() == wanted)
                .filter(file ->
                        volume == null || Integer.toString(file.volume()).equals(volume))
                .sorted(Comparator.comparing(JobFile::format).thenComparing(JobFile::volume))
                .toList();
        if (fitting.isEmpty()) {
            throw new RequestException(ProblemKind.NO_SUCH_FILE, job.id());
        }
        return fitting.get(0);
    }

    private static BookFormat format(String id) {
        return BookFormat.ofId(id)
                .orElseThrow(() -> new RequestException(ProblemKind.UNKNOWN_FORMAT, Excerpt.of(id), IDS));
    }

    private static void refuseUnfinished(JobState job) {
        switch (job.status()) {
            case FAILED, CANCELLED ->
                throw new RequestException(
                        ProblemKind.NO_BOOKLET_MADE, job.status().id());
            case DONE -> {}
            default ->
                throw new RequestException(
                        ProblemKind.NOT_FINISHED,
                        Integer.toString(job.progress().percent()));
        }
    }
}
