package org.formpress.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.formpress.access.AccessKey;
import org.formpress.access.KeyFile;
import org.formpress.access.Scope;
import org.formpress.keys.KeyFileKind;
import org.formpress.keys.KeyLines;
import org.formpress.sign.SigningKeyFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the keys in a file, one per line: name and use, never the key itself. */
@Command(name = "list")
final class ListKeysCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private @Nullable KeyFileOption file;

    ListKeysCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path keys = Objects.requireNonNull(file).path(console);
        List<Entry> entries = KeyLines.ofAnyKind(keys).kind() == KeyFileKind.SIGNING ? signing(keys) : access(keys);
        int width =
                entries.stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
        entries.forEach(entry -> console.out()
                .println(entry.name() + " ".repeat(width - entry.name().length() + 2) + entry.use()));
        if (entries.isEmpty()) {
            console.say("keys.none", keys);
        }
        return ExitStatus.DONE.code();
    }

    /** @param use what the key permits, as written in the key file */
    private record Entry(String name, String use) {}

    private static List<Entry> access(Path keys) {
        return KeyFile.read(keys).stream()
                .map(key -> new Entry(key.name(), use(key)))
                .toList();
    }

    private static String use(AccessKey key) {
        return Stream.of(
                        key.scope() == Scope.ALL
                                ? key.scope().id()
                                : "only=" + key.scope().id(),
                        limit("per-minute", key.limits().perMinute()),
                        limit("concurrent", key.limits().concurrent()))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String limit(String name, int limit) {
        return limit == 0 ? "" : name + "=" + limit;
    }

    private static List<Entry> signing(Path keys) {
        List<String> names = SigningKeyFile.names(keys);
        return Stream.concat(
                        Stream.of(new Entry(names.get(0), "signs")),
                        names.stream().skip(1).map(name -> new Entry(name, "checks")))
                .toList();
    }
}
