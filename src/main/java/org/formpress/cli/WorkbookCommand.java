package org.formpress.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.formpress.fill.write.EmptyWorkbook;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the empty workbook in which many forms are filled in. */
@Command(name = "workbook")
final class WorkbookCommand implements Callable<Integer> {

    private final Console console;
    private final GlobalOptions options;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FORM", descriptionKey = "workbook.form")
    private String id = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            descriptionKey = "workbook.out")
    private @Nullable Path out;

    WorkbookCommand(Console console, GlobalOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() throws FileException {
        FormCatalogue catalogue = FormCatalogue.load(options.home());
        Form form = catalogue.form(id).orElseThrow(() -> unknown(catalogue));
        Path target = out == null ? Path.of(EmptyWorkbook.fileName(form)) : out;
        try {
            if (target.getParent() != null) {
                Files.createDirectories(target.getParent());
            }
            Files.write(target, EmptyWorkbook.of(form, List.of()));
        } catch (IOException e) {
            throw new FileException("file.unwritable", e, target, FileException.reason(e));
        }
        console.out().println(target);
        return ExitStatus.DONE.code();
    }

    private ParameterException unknown(FormCatalogue catalogue) {
        String known = catalogue.forms().stream().map(Form::id).collect(Collectors.joining(", "));
        return new ParameterException(
                Objects.requireNonNull(spec).commandLine(), console.messages().text("usage.form", id, known));
    }
}
