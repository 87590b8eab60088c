package org.formpress.jobs;

import java.io.IOException;
import org.formpress.book.BookFormat;

/** One step of a job. Each stage begins when all steps of the previous one are finished. */
sealed interface StepName {

    /** Reads the forms of one chunk. */
    record Read(int chunk) implements StepName {
        @Override
        public String id() {
            return "read-" + chunk + "-pdf";
        }

        @Override
        public StepResult run(Steps steps, JobRow job, StepProgress progress) throws IOException {
            return steps.read(job, chunk, progress);
        }
    }

    /** Finds every form's page. */
    record LayOut() implements StepName {
        @Override
        public String id() {
            return "layout-0-pdf";
        }

        @Override
        public StepResult run(Steps steps, JobRow job, StepProgress progress) throws IOException {
            return steps.layOut(job, progress);
        }
    }

    /** Writes one volume in one format. */
    record Write(int volume, BookFormat format) implements StepName {
        @Override
        public String id() {
            return "write-" + volume + "-" + format.id();
        }

        @Override
        public StepResult run(Steps steps, JobRow job, StepProgress progress) throws IOException {
            return steps.write(job, this, progress);
        }
    }

    /** The name in the database, such as {@code write-1-pdf}: always of three parts, as earlier versions parse it. */
    String id();

    StepResult run(Steps steps, JobRow job, StepProgress progress) throws IOException;

    static StepName ofId(String id) {
        String[] parts = id.split("-");
        int number = Integer.parseInt(parts[1]);
        return switch (parts[0]) {
            case "read" -> new Read(number);
            case "layout" -> new LayOut();
            case "write" -> new Write(number, BookFormat.ofId(parts[2]).orElseThrow());
            default -> throw new IllegalArgumentException("no step: " + id);
        };
    }
}
