package org.formpress.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option naming a file of access keys or signing keys. */
final class KeyFileOption {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    // The same variables set the service's formpress.access.keys and formpress.sign.keys.
    @Option(
            names = "--file",
            paramLabel = "FILE",
            descriptionKey = "anyKeyFile",
            defaultValue = "${env:FORMPRESS_ACCESS_KEYS:-${env:FORMPRESS_SIGN_KEYS:-" + Option.NULL_VALUE + "}}")
    private @Nullable Path file;

    Path path(Console console) {
        // Picocli takes a null default for a value and does not report the option as missing.
        return Optional.ofNullable(file)
                .orElseThrow(() -> new ParameterException(
                        Objects.requireNonNull(spec).commandLine(),
                        console.messages().text("usage.missing", "--file")));
    }
}
