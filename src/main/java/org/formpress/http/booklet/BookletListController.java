package org.formpress.http.booklet;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.regex.Pattern;
import org.formpress.http.problem.ProblemKind;
import org.formpress.http.problem.RequestException;
import org.formpress.jobs.JobCursor;
import org.formpress.jobs.JobService;
import org.formpress.problem.Excerpt;
import org.jspecify.annotations.Nullable;

/** Lists the booklets of a client. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class BookletListController {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

    private final JobService jobs;

    BookletListController(JobService jobs) {
        this.jobs = jobs;
    }

    @Get("/booklets")
    HttpResponse<BookletListAnswer> list(@Nullable @QueryValue String limit, @Nullable @QueryValue String after) {
        Optional<JobCursor> place = after == null ? Optional.empty() : Optional.of(cursor(after));
        return HttpResponse.ok(BookletListAnswer.of(jobs.list(BookletOwner.ofRequest(), place, limit(limit))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!NUMBER.matcher(limit).matches() || Integer.parseInt(limit) > MAX_LIMIT) {
            throw new RequestException(ProblemKind.BAD_PARAMETER, "limit", Excerpt.of(limit), "1–" + MAX_LIMIT);
        }
        return Integer.parseInt(limit);
    }

    private static JobCursor cursor(String after) {
        return JobCursor.of(after)
                .orElseThrow(() -> new RequestException(ProblemKind.BAD_PARAMETER, "after", Excerpt.of(after), "next"));
    }
}
