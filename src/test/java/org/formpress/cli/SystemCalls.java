package org.formpress.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a program asked the system for: files and the network, as strace saw it. */
final class SystemCalls {

    private static final Pattern OPENED = Pattern.compile("^(?:openat\\([^,]+|open\\(|creat\\()[ ,]*\"([^\"]*)\"");
    private static final Pattern WRITING = Pattern.compile("O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|creat\\(");
    private static final Pattern CHANGING = Pattern.compile(
            "^(?:unlink|rename|mkdir|rmdir|link|symlink|chmod|fchmodat|chown|truncate|mknod|utimens)\\w*\\(");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern OUTWARDS = Pattern.compile("^(?:connect|sendto|sendmsg|sendmmsg)\\(.*(?:sin_|sin6_)");

    private final List<String> lines;

    private SystemCalls(List<String> lines) {
        this.lines = lines;
    }

    private static final int TOLD = 2000;

    /** What to put before a command so that its calls are written to a file; the command stays the process that is started. */
    static List<String> watching(Path file) {
        return List.of(
                "strace",
                "-D",
                "-f",
                "--seccomp-bpf",
                "-s",
                "300",
                "-e",
                "trace=%network,%file",
                "-o",
                file.toString());
    }

    /** All calls of a process that has ended. */
    static SystemCalls of(Path file, Process process) throws IOException, InterruptedException {
        // Short numbers are padded.
        Pattern end = Pattern.compile("(?m)^" + process.pid() + " +\\+\\+\\+ exited with");
        String text = "";
        for (int wait = 0; wait < 300 && !end.matcher(text).find(); wait++) {
            TimeUnit.MILLISECONDS.sleep(100);
            text = Files.exists(file) ? Files.readString(file) : "";
        }
        if (!end.matcher(text).find()) {
            String last = text.substring(Math.max(0, text.length() - TOLD));
            throw new IllegalStateException("strace did not see the end of " + process.pid() + ", of which came "
                    + process.exitValue() + ": " + last);
        }
        return new SystemCalls(
                text.lines().map(line -> line.replaceFirst("^\\d+ +", "")).toList());
    }

    /** Every call as it is written down, begun ones included. */
    Stream<String> all() {
        return lines.stream();
    }

    // One that began and was told of later has no result in its line, and counts as one that went well.
    private Stream<String> done() {
        return lines.stream().filter(line -> !line.contains(" = -1 "));
    }

    /** The files and folders that were opened, to be read or written. */
    Stream<String> opened() {
        return done().flatMap(line -> OPENED.matcher(line).results()).map(SystemCalls::path);
    }

    /** Those that were opened to be written. */
    Stream<String> written() {
        return done().filter(line -> WRITING.matcher(line).find())
                .flatMap(line -> OPENED.matcher(line).results())
                .map(SystemCalls::path);
    }

    private static String path(MatchResult opened) {
        return opened.group(1);
    }

    /** The files and folders that were made, moved or removed, and where they were moved to. */
    Stream<String> changed() {
        return done().filter(line -> CHANGING.matcher(line).find())
                .flatMap(line -> QUOTED.matcher(line).results())
                .map(SystemCalls::path);
    }

    /** Calls that lead to another address, whether they got there or not. */
    Stream<String> outwards() {
        return all().filter(line -> OUTWARDS.matcher(line).find());
    }

    /** Programs that were started, the first one being the program itself. */
    Stream<String> programs() {
        return all().filter(line -> line.startsWith("execve("));
    }

    /** Calls that make an address of this machine one to be called. */
    Stream<String> bound() {
        return all().filter(line -> line.startsWith("bind("));
    }
}
