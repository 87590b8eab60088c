package org.formpress.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.formpress.book.BookFormat;
import org.formpress.jobs.JobFile;
import org.formpress.jobs.JobOutcome;
import org.formpress.jobs.JobProgress;
import org.formpress.jobs.JobState;
import org.formpress.jobs.JobTimes;
import org.formpress.jobs.RefusedForm;
import org.jspecify.annotations.Nullable;

/**
 * How far a booklet is.
 *
 * @param id               names it
 * @param state            queued, running, done, failed or cancelled
 * @param title            on its cover; empty for the usual one
 * @param forms            how many came in
 * @param rendered         how many are printed; with several formats, one format of a form counts for its part
 * @param failed           how many were refused; where the booklet is made, each has a page that names its faults
 * @param percent          how much of the work is done; it never falls
 * @param created          when it came in
 * @param started          when work on it began
 * @param finished         when it ended
 * @param estimatedSeconds how long it will still take, by what it took so far
 * @param reason           why it failed as a whole
 * @param errors           the refused forms, by line; only the first when there are many
 * @param files            what is finished; all together, at the end
 * @param archives         of a booklet of several volumes: all of a format in one zip
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record BookletAnswer(
        String id,

        String state,

        String title,
        int forms,
        int rendered,
        int failed,
        int percent,
        String created,
        @Nullable String started,
        @Nullable String finished,
        @Nullable Long estimatedSeconds,
        @Nullable String reason,
        List<FormErrors> errors,
        List<FileLink> files,
        @Nullable List<ArchiveLink> archives) {

    /**
     * A refused form.
     *
     * @param line        the line it came in on, or its place in the array, counted from 1
     * @param projectName 项目名称, where it can be told
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FormErrors(int line, String projectName, List<FieldError> errors) {

        private static FormErrors of(RefusedForm form, Locale language) {
            return new FormErrors(
                    form.line(),
                    form.projectName(),
                    form.problems().stream()
                            .map(problem -> FieldError.of(problem, language))
                            .toList());
        }
    }

    /**
     * A finished file.
     *
     * @param format pdf, docx, zip or csv
     * @param volume 0 for the common contents of a booklet of several volumes
     * @param href   where it is to be fetched
     * @param bytes  its length
     * @param sha256 its SHA-256 in hexadecimal digits
     */
    @Serdeable
    record FileLink(String format, int volume, String href, long bytes, String sha256) {

        private static FileLink of(String id, JobFile file, Links links) {
            String format = file.format().id();
            String href = path(id) + "/file?format=" + format + "&volume=" + file.volume();
            return new FileLink(format, file.volume(), links.to(href), file.bytes(), file.sha256());
        }
    }

    /**
     * All volumes of a format in one zip, which is put together when it is fetched.
     *
     * @param format of the volumes: pdf, docx, zip or csv
     * @param href   where it is to be fetched
     * @param bytes  its length
     */
    @Serdeable
    record ArchiveLink(String format, String href, long bytes) {

        private static @Nullable List<ArchiveLink> of(JobState state, Links links) {
            List<ArchiveLink> archives = Arrays.stream(BookFormat.values())
                    .filter(format -> BookletFileChoice.volumes(state, format).size() > 1)
                    .map(format -> of(state, format, links))
                    .toList();
            return archives.isEmpty() ? null : archives;
        }

        private static ArchiveLink of(JobState state, BookFormat format, Links links) {
            String href = path(state.id()) + "/file?format=" + format.id() + "&volume=" + BookletFileChoice.ALL;
            return new ArchiveLink(
                    format.id(), links.to(href), BookletVolumes.bytes(state, BookletFileChoice.volumes(state, format)));
        }
    }

    static BookletAnswer of(JobState state, Locale language, Links links) {
        JobProgress progress = state.progress();
        JobTimes times = state.times();
        JobOutcome outcome = state.outcome();
        return new BookletAnswer(
                state.id(),
                state.status().id(),
                state.settings().cover().title(),
                progress.forms(),
                progress.rendered(),
                progress.failed(),
                progress.percent(),
                times.created().toString(),
                text(times.started()),
                text(times.finished()),
                state.remaining(Instant.now()).map(Duration::toSeconds).orElse(null),
                outcome.reason() == null
                        ? null
                        : Wording.reason(outcome.reason().id(), language, progress.failed()),
                outcome.errors().stream()
                        .map(form -> FormErrors.of(form, language))
                        .toList(),
                outcome.files().stream()
                        .map(file -> FileLink.of(state.id(), file, links))
                        .toList(),
                ArchiveLink.of(state, links));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    static String path(String id) {
        return "/booklets/" + id;
    }
}
