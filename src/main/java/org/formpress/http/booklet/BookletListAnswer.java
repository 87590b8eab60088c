package org.formpress.http.booklet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.formpress.jobs.JobCursor;
import org.formpress.jobs.JobPage;
import org.formpress.jobs.JobState;
import org.jspecify.annotations.Nullable;

/**
 * One page of a client's booklets.
 *
 * @param booklets newest first
 * @param next     value of the parameter {@code after} for the next page; absent on the last page
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record BookletListAnswer(List<Summary> booklets, @Nullable String next) {

    /**
     * A booklet in a list; its state has the details.
     *
     * @param id       booklet id
     * @param state    queued, running, done, failed or cancelled
     * @param title    title on the cover; empty for the default
     * @param forms    number of forms received
     * @param rendered number of forms rendered; with several formats, each format of a form counts as a fraction
     * @param failed   number of refused forms
     * @param percent  progress
     * @param created  when it was submitted
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
