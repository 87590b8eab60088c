package org.formpress.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.formpress.jobs.JobCursor;
import org.formpress.jobs.JobPage;
import org.formpress.jobs.JobState;
import org.jspecify.annotations.Nullable;

/**
 * Some of the caller's booklets.
 *
 * @param booklets newest first
 * @param next     what the parameter {@code after} wants for the next page; absent on the last
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record BookletListAnswer(List<Summary> booklets, @Nullable String next) {

    /**
     * One of the booklets in a list; the rest is in its state.
     *
     * @param id       names it
     * @param state    queued, running, done, failed or cancelled
     * @param title    on its cover; empty for the usual one
     * @param forms    how many came in
     * @param rendered how many are printed; with several formats, one format of a form counts for its part
     * @param failed   how many were refused
     * @param percent  how much of the work is done
     * @param created  when it came in
     * @param finished when it ended
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            String id,

            String state,

            String title,
            int forms,
            int rendered,
            int failed,
            int percent,
            String created,
            @Nullable String finished) {

        private static Summary of(JobState job) {
            Instant end = job.times().finished();
            return new Summary(
                    job.id(),
                    job.status().id(),
                    job.settings().cover().title(),
                    job.progress().forms(),
                    job.progress().rendered(),
                    job.progress().failed(),
                    job.progress().percent(),
                    job.times().created().toString(),
                    end == null ? null : end.toString());
        }
    }

    static BookletListAnswer of(JobPage page) {
        return new BookletListAnswer(
                page.jobs().stream().map(Summary::of).toList(),
                page.next().map(JobCursor::text).orElse(null));
    }
}
