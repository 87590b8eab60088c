package org.formpress.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.formpress.cms.SigningIdentity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The key that signs PDFs, and its password. */
final class KeyOptions {

    private static final String PASSWORD = "FORMPRESS_KEY_PASSWORD";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--key", paramLabel = "FILE", descriptionKey = "seal.key")
    private @Nullable Path key;

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "seal.password")
    private @Nullable Path passwordFile;

    boolean isGiven() {
        return key != null;
    }

    /** Who signs; empty without a key. */
    Optional<SigningIdentity> identity(Console console) throws FileException {
        return key == null ? Optional.empty() : Optional.of(SigningIdentity.read(key, password(console)));
    }

    /** On the command line everybody on the machine would see it. */
    private char[] password(Console console) throws FileException {
        if (passwordFile != null) {
            return new String(InputFile.whole(passwordFile), UTF_8).strip().toCharArray();
        }
        String given = System.getenv(PASSWORD);
        if (given == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    console.messages().text("usage.sign.password", PASSWORD));
        }
        return given.toCharArray();
    }
}
