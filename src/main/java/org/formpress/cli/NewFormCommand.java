package org.formpress.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;
import org.formpress.home.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a form of another one, to be changed. */
@Command(name = "new")
final class NewFormCommand implements Callable<Integer> {

    /** Part of paths, addresses and file names. */
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final int LONGEST_ID = 64;

    /** Folders of templates that are no forms. */
    private static final Set<String> SHARED = Set.of("shared", "profiles", "booklet");

    private final Console console;
    private final GlobalOptions options;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "ID", descriptionKey = "new.id")
    private String id = "";

    @Option(names = "--like", paramLabel = "FORM", required = true, descriptionKey = "new.like")
    private String like = "";

    NewFormCommand(Console console, GlobalOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public Integer call() throws FileException {
        if (!ID.matcher(id).matches() || id.length() > LONGEST_ID || SHARED.contains(id)) {
            throw fault("usage.formId", id);
        }
        Path templates = options.templates().orElse(Path.of("templates"));
        Path samples = options.samples().orElse(Path.of("samples"));
        refuseTaken(templates.resolve(id));
        refuseTaken(samples.resolve(id));
        FormCopy copy = new FormCopy(like, id);
        Path form = source(templates, Home.packed().templates());
        for (String name : SHARED.stream().sorted().toList()) {
            copy.addMissing(Home.packed().templates().resolve(name), templates.resolve(name));
        }
        copy.copy(form, templates.resolve(id));
        copy.copy(sampleSource(samples), samples.resolve(id));
        tell(templates, samples);
        return ExitStatus.DONE.code();
    }

    private void refuseTaken(Path folder) {
        if (Files.exists(folder)) {
            throw fault("usage.formTaken", folder);
        }
    }

    /** The form's folder, in the user's own templates if it is there, else among those that come with the program. */
    private Path source(Path templates, Path packed) {
        return Stream.of(templates, packed)
                .map(folder -> folder.resolve(like))
                .filter(folder -> Files.exists(folder.resolve("form.yml")))
                .findFirst()
                .orElseThrow(() -> fault("usage.form", like, known()));
    }

    private static String known() {
        List<Form> forms = FormCatalogue.load(Home.packed()).forms();
        return forms.stream().map(Form::id).collect(Collectors.joining(", "));
    }

    private Path sampleSource(Path samples) {
        Path own = samples.resolve(like);
        return Files.isDirectory(own) ? own : Home.packed().samples().resolve(like);
    }

    private void tell(Path templates, Path samples) {
        console.out().println(templates.resolve(id));
        console.out().println(samples.resolve(id));
        console.say("new.next", templates, samples, templates.resolve(id));
    }

    private ParameterException fault(String key, Object... arguments) {
        return new ParameterException(
                Objects.requireNonNull(spec).commandLine(), console.messages().text(key, arguments));
    }
}
