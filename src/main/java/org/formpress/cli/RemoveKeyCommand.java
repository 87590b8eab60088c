package org.formpress.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.formpress.access.KeyFile;
import org.formpress.keys.KeyFileException.Reason;
import org.formpress.keys.KeyFileKind;
import org.formpress.keys.KeyLines;
import org.formpress.problem.SimilarName;
import org.formpress.sign.SigningKeyFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes a key from its file; a running service stops accepting it at once. */
@Command(name = "remove")
final class RemoveKeyCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private @Nullable KeyFileOption file;

    @Parameters(paramLabel = "NAME", descriptionKey = "removeName")
    private String name = "";

    RemoveKeyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path path = Objects.requireNonNull(file).path(console);
        KeyLines keys = KeyLines.ofAnyKind(path);
        List<String> names = keys.read().stream().map(KeyLines.Line::name).toList();
        if (!names.contains(name)) {
            return missing(keys, names);
        }
        if (keys.kind() == KeyFileKind.SIGNING) {
            SigningKeyFile.remove(path, name);
            console.say("sign.removed", name, path);
        } else {
            KeyFile.remove(path, name);
            console.say(names.size() == 1 ? "keys.removed.last" : "keys.removed", name, path);
        }
        return ExitStatus.DONE.code();
    }

    private Integer missing(KeyLines keys, List<String> names) {
        return SimilarName.among(names, name)
                .map(similar -> {
                    console.say("keys.missing.similar", keys.file(), name, similar);
                    return ExitStatus.USAGE.code();
                })
                .orElseThrow(() -> keys.fault(Reason.MISSING, name));
    }
}
