package org.formpress.cli;

import java.util.List;
import org.formpress.problem.RefusedException;

/** Runs one step on each of several files; a failure in one never stops the others. */
final class FileRun {

    interface Step {
        ExitStatus run(InputFile file) throws RefusedException, FileException;
    }

    private final Console console;
    private final DataReport report;

    FileRun(Console console) {
        this.console = console;
        this.report = new DataReport(console);
    }

    /** Processes the files in order and returns the worst status. */
    ExitStatus over(List<String> names, Step step) {
        return names.stream().map(name -> one(name, step)).reduce(ExitStatus.DONE, ExitStatus::orWorse);
    }

    private ExitStatus one(String name, Step step) {
        try {
            return step.run(InputFile.read(name, console.in()));
        } catch (RefusedException e) {
            e.problems().forEach(problem -> report.problem(InputFile.label(name), problem));
            return ExitStatus.REFUSED;
        } catch (FileException e) {
            return new FaultReport(console).report(e);
        } catch (RuntimeException e) {
            console.err().print(InputFile.label(name) + ": ");
            return new FaultReport(console).report(e);
        }
    }
}
