package org.formpress.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.formpress.keys.KeyLines;
import org.formpress.sign.SigningKeyFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates a signing key that signs from now on; older keys still verify. */
@Command(name = "sign")
final class AddSigningKeyCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", descriptionKey = "signName")
    private String name = "";

    // The same variable sets the service's formpress.sign.keys.
    @Option(
            names = "--file",
            paramLabel = "FILE",
            descriptionKey = "signFile",
            defaultValue = "${env:FORMPRESS_SIGN_KEYS:-" + Option.NULL_VALUE + "}")
    private @Nullable Path file;

    AddSigningKeyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path keys = Optional.ofNullable(file).orElseThrow(() -> fault("usage.missing", "--file"));
        if (!KeyLines.isName(name)) {
            throw fault("usage.keyName", name);
        }
        SigningKeyFile.add(keys, name);
        console.say("sign.added", name, keys);
        return ExitStatus.DONE.code();
    }

    private ParameterException fault(String key, Object... arguments) {
        return new ParameterException(
                Objects.requireNonNull(spec).commandLine(), console.messages().text(key, arguments));
    }
}
