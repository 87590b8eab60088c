package org.formpress.http;

import java.util.regex.Pattern;
import org.formpress.jobs.JobFile;
import org.formpress.jobs.JobState;

/** What a finished booklet is called, for people. */
final class BookletFileName {

    private static final String USUAL = "绩效表汇编";
    // What file systems refuse, and what a name can do harm with.
    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    private BookletFileName() {}

    static String of(JobState job, JobFile file) {
        String title = job.settings().title().isEmpty() ? USUAL : job.settings().title();
        String year = job.settings().year().isEmpty() ? "" : job.settings().year() + "-";
        boolean several = job.files().stream().anyMatch(other -> other.volume() == 0);
        String volume = !several ? "" : file.volume() == 0 ? "-总目录" : "-第" + file.volume() + "册";
        String name = year + title + volume;
        return UNFIT.matcher(name).replaceAll("_") + "." + file.format().id();
    }
}
