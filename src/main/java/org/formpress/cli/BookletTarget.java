package org.formpress.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.formpress.jobs.JobFile;
import org.formpress.jobs.JobService;
import org.formpress.jobs.JobState;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a booklet go.
 *
 * @param out as the user named it
 */
record BookletTarget(Path out) {

    /** The format that the ending implies: booklet.docx means Word. */
    @Nullable
    String format() {
        int dot = dot();
        return dot > 0 ? name().substring(dot + 1) : null;
    }

    private String stem() {
        int dot = dot();
        return dot > 0 ? name().substring(0, dot) : name();
    }

    private String name() {
        return String.valueOf(out.getFileName());
    }

    private int dot() {
        return name().lastIndexOf('.');
    }

    /** Writes every file of a finished job; if there are several volumes, with their numbers in the names. */
    List<Path> write(JobService jobs, JobState state) throws FileException {
        List<JobFile> files = state.outcome().files();
        boolean several = files.stream().anyMatch(made -> made.volume() != 1);
        List<Path> written = new ArrayList<>();
        for (JobFile made : files) {
            String number = several ? "-" + made.volume() : "";
            Path target =
                    out.resolveSibling(stem() + number + "." + made.format().id());
            write(jobs, state, made, target);
            written.add(target);
        }
        return written;
    }

    private static void write(JobService jobs, JobState state, JobFile made, Path target) throws FileException {
        try (InputStream content = jobs.open(state, made)) {
            if (target.getParent() != null) {
                Files.createDirectories(target.getParent());
            }
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new FileException("file.unwritable", e, target, FileException.reason(e));
        }
    }
}
