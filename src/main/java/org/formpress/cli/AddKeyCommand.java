package org.formpress.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.formpress.access.KeyFile;
import org.formpress.access.RateLimits;
import org.formpress.access.Scope;
import org.formpress.keys.KeyLines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates an access key: prints it once on standard output and stores only its hash. */
@Command(name = "add")
final class AddKeyCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", descriptionKey = "keyName")
    private String name = "";

    // The same variable sets the service's formpress.access.keys.
    @Option(
            names = "--file",
            paramLabel = "FILE",
            descriptionKey = "keyFile",
            defaultValue = "${env:FORMPRESS_ACCESS_KEYS:-" + Option.NULL_VALUE + "}")
    private @Nullable Path file;

    @Option(names = "--per-minute", paramLabel = "N", descriptionKey = "perMinute")
    private int perMinute;

    @Option(names = "--concurrent", paramLabel = "N", descriptionKey = "concurrent")
    private int concurrent;

    @Option(names = "--only", paramLabel = "work|metrics", descriptionKey = "only")
    private String only = Scope.ALL.id();

    AddKeyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        // Picocli takes a null default for a value and does not report the option as missing.
        Path keys = Optional.ofNullable(file).orElseThrow(() -> fault("usage.missing", "--file"));
        check(KeyLines.isName(name), "usage.keyName", name);
        check(perMinute >= 0 && concurrent >= 0, "usage.limit");
        Scope scope = Scope.ofId(only).orElseThrow(() -> fault("usage.only", only));
        console.out().println(KeyFile.add(keys, name, new RateLimits(perMinute, concurrent), scope));
        console.say("keys.added", name, keys);
        return ExitStatus.DONE.code();
    }

    private void check(boolean good, String key, Object... arguments) {
        if (!good) {
            throw fault(key, arguments);
        }
    }

    private ParameterException fault(String key, Object... arguments) {
        return new ParameterException(
                Objects.requireNonNull(spec).commandLine(), console.messages().text(key, arguments));
    }
}
