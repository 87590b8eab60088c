package org.formpress.http.booklet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.formpress.book.BookFormat;
import org.formpress.http.problem.FieldError;
import org.formpress.http.problem.ResponseMessages;
import org.formpress.http.request.LinkBuilder;
import org.formpress.jobs.JobFile;
import org.formpress.jobs.JobOutcome;
import org.formpress.jobs.JobProgress;
import org.formpress.jobs.JobState;
import org.formpress.jobs.JobTimes;
import org.formpress.jobs.RefusedForm;
import org.jspecify.annotations.Nullable;

/**
 * The state of a booklet.
 *
 * @param id               booklet id
 * @param state            queued, running, done, failed or cancelled
 * @param title            title on the cover; empty for the default
 * @param forms            number of forms received
 * @param rendered         number of forms rendered; with several formats, each format of a form counts as a fraction
 * @param failed           number of refused forms; in the finished booklet, each has a page listing its faults
 * @param percent          progress; never decreases
 * @param created          when it was submitted
 * @param started          when processing began
 * @param finished         when it ended
 * @param estimatedSeconds estimated time left, from the time taken so far
 * @param reason           why the whole booklet failed
 * @param errors           refused forms, by line; only the first ones if there are many
 * @param files            finished files; empty until the end
 * @param archives         one zip per format, for booklets of several volumes
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
     * @param line        line of the input, or position in the array, counted from 1
     * @param projectName 项目名称, if known
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
     * @param format pdf, docx, xlsx, zip or csv
     * @param volume 0 for the common table of contents of a booklet of several volumes
     * @param href   download link
     * @param bytes  size
     * @param sha256 SHA-256 in hexadecimal digits
     */
    @Serdeable
    record FileLink(String format, int volume, String href, long bytes, String sha256) {

        private static FileLink of(String id, JobFile file, LinkBuilder links) {
            String format = file.format().id();
            String href = path(id) + "/file?format=" + format + "&volume=" + file.volume();
            return new FileLink(format, file.volume(), links.to(href), file.bytes(), file.sha256());
        }
    }

    /**
     * All volumes of a format in one zip, assembled on download.
     *
     * @param format format of the volumes: pdf, docx, xlsx, zip or csv
     * @param href   download link
     * @param bytes  size
     */
    @Serdeable
    record ArchiveLink(String format, String href, long bytes) {

        private static @Nullable List<ArchiveLink> of(JobState state, LinkBuilder links) {
            List<ArchiveLink> archives = Arrays.stream(BookFormat.values())
                    .filter(format -> BookletFileChoice.volumes(state, format).size() > 1)
                    .map(format -> of(state, format, links))
                    .toList();
            return archives.isEmpty() ? null : archives;
        }

        private static ArchiveLink of(JobState state, BookFormat format, LinkBuilder links) {
            String href = path(state.id()) + "/file?format=" + format.id() + "&volume=" + BookletFileChoice.ALL;
            return new ArchiveLink(
                    format.id(), links.to(href), BookletVolumes.bytes(state, BookletFileChoice.volumes(state, format)));
        }
    }

    static BookletAnswer of(JobState state, Locale language, LinkBuilder links) {
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
                        : ResponseMessages.reason(outcome.reason().id(), language, progress.failed()),
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
