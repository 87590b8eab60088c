package org.formpress.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.formpress.bounds.Bounds;
import org.formpress.form.Profile;
import org.formpress.home.Home;
import org.formpress.render.Renderer;
import org.formpress.sign.SigningKeys;
import org.formpress.write.Seals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a command, and the options common to all commands. */
@Command(
        name = "formpress",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        scope = ScopeType.INHERIT)
final class GlobalOptions implements Callable<Integer> {

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    // The same variables set the service's formpress.templates and so on.
    @Option(
            names = "--templates",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:FORMPRESS_TEMPLATES:-" + Option.NULL_VALUE + "}")
    private @Nullable Path templates;

    @Option(
            names = "--fonts",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:FORMPRESS_FONTS:-" + Option.NULL_VALUE + "}")
    private @Nullable Path fonts;

    @Option(
            names = "--samples",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:FORMPRESS_SAMPLES:-" + Option.NULL_VALUE + "}")
    private @Nullable Path samples;

    @Option(
            names = "--sign-keys",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:FORMPRESS_SIGN_KEYS:-" + Option.NULL_VALUE + "}")
    private @Nullable Path signKeys;

    @Option(
            names = "--profile",
            paramLabel = "ID",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:FORMPRESS_PROFILE:-" + Option.NULL_VALUE + "}")
    private @Nullable String profile;

    @Option(
            names = "--seals",
            paramLabel = "WHAT",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:FORMPRESS_SEALS:-" + Option.NULL_VALUE + "}")
    private @Nullable String seals;

    GlobalOptions(Console console) {
        this.console = console;
    }

    @Option(names = Language.OPTION, paramLabel = "zh|en", scope = ScopeType.INHERIT)
    void setLanguage(String id) {
        if (Language.ofId(id).isEmpty()) {
            throw new ParameterException(
                    commandSpec().commandLine(), console.messages().text("usage.language", id));
        }
    }

    Optional<Path> templates() {
        return Optional.ofNullable(templates);
    }

    Optional<Path> fonts() {
        return Optional.ofNullable(fonts);
    }

    Optional<Path> samples() {
        return Optional.ofNullable(samples);
    }

    Optional<Path> signKeys() {
        return Optional.ofNullable(signKeys);
    }

    Optional<String> profile() {
        return Optional.ofNullable(profile);
    }

    /** What PDFs have where they are sealed or signed, if it is given. */
    Optional<String> seals() {
        if (seals != null && Seals.ofId(seals).isEmpty()) {
            throw new ParameterException(
                    commandSpec().commandLine(), console.messages().text("usage.seals", seals));
        }
        return Optional.ofNullable(seals);
    }

    /** A renderer with the folders, keys, profile and choice of fields given on the command line. */
    Renderer renderer() {
        SigningKeys keys = signKeys().map(SigningKeys::of).orElse(SigningKeys.NONE);
        Seals wanted = seals().flatMap(Seals::ofId).orElse(Seals.USUAL);
        return Renderer.of(home(), profile().orElse(Profile.NATIONAL), false, Bounds.DEFAULT, keys, wanted);
    }

    Home home() {
        return Home.of(templates(), fonts(), samples());
    }

    @Override
    public Integer call() {
        commandSpec().commandLine().usage(console.err());
        return ExitStatus.USAGE.code();
    }

    private CommandSpec commandSpec() {
        return Objects.requireNonNull(spec);
    }
}
