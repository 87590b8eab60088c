package org.formpress.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Groups the commands for access keys and signing keys; on its own it shows help. */
@Command(name = "keys")
final class KeysCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    KeysCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Objects.requireNonNull(spec).commandLine().usage(console.err());
        return ExitStatus.USAGE.code();
    }
}
