package org.formpress.http.booklet;

import org.formpress.book.BookFormat;
import org.formpress.book.BookSettings;
import org.formpress.jobs.JobFile;
import org.formpress.jobs.JobState;
import org.formpress.render.FileNames;

/** User-facing file names of booklets. */
final class BookletFileName {

    private static final String DEFAULT_TITLE = "绩效表汇编";

    private BookletFileName() {}

    static String of(JobState job, JobFile file) {
        boolean several = job.outcome().files().stream().anyMatch(other -> other.volume() == 0);
        String volume = !several ? "" : file.volume() == 0 ? "-总目录" : "-第" + file.volume() + "册";
        return FileNames.of(title(job), volume, file.format().id());
    }

    /** The name of the zip with all volumes of a format. */
    static String ofAll(JobState job, BookFormat format) {
        return FileNames.of(title(job), format == BookFormat.ZIP ? "" : "-" + format.id(), BookFormat.ZIP.id());
    }

    private static String title(JobState job) {
        BookSettings.CoverTexts cover = job.settings().cover();
        String title = cover.title().isEmpty() ? DEFAULT_TITLE : cover.title();
        String year = cover.year().isEmpty() ? "" : cover.year() + "-";
        return year + title;
    }
}
