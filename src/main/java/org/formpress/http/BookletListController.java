package org.formpress.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.regex.Pattern;
import org.formpress.jobs.JobCursor;
import org.formpress.jobs.JobService;
import org.jspecify.annotations.Nullable;

/** Which booklets a caller has. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class BookletListController {

    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

    private final JobService jobs;

    BookletListController(JobService jobs) {
        this.jobs = jobs;
    }

    @Get("/booklets")
    HttpResponse<BookletListAnswer> list(@Nullable @QueryValue String limit, @Nullable @QueryValue String after) {
        Optional<JobCursor> place = after == null ? Optional.empty() : Optional.of(cursor(after));
        return HttpResponse.ok(BookletListAnswer.of(jobs.list(Owner.ofRequest(), place, number(limit))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static int number(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        if (!NUMBER.matcher(limit).matches() || Integer.parseInt(limit) > MOST) {
            throw new RequestException(ProblemKind.BAD_PARAMETER, "limit", Excerpt.of(limit), "1–" + MOST);
        }
        return Integer.parseInt(limit);
    }

    private static JobCursor cursor(String after) {
        return JobCursor.of(after)
                .orElseThrow(() -> new RequestException(ProblemKind.BAD_PARAMETER, "after", Excerpt.of(after), "next"));
    }
}
