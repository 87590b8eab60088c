package org.formpress.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged service as a process of its own, listening on this machine alone. */
final class Service implements AutoCloseable {

    private static final Path JAR = Path.of(System.getProperty("formpress.jar", "target/formpress.jar"));
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final int port;
    private final Path log;

    private Service(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** @param settings as {@code -D} takes them, such as {@code formpress.render.threads=2} */
    static Service start(Path folder, String... settings) throws IOException, InterruptedException {
        return start(
                folder,
                List.of(),
                Stream.of(settings).map(setting -> "-D" + setting).toList());
    }

    /**
     * @param before  what stands before the command, such as {@code taskset -c 0}
     * @param options of java, which come after the usual ones
     */
    static Service start(Path folder, List<String> before, List<String> options)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@scripts/java.options");
        command.add("-Duser.home=" + folder);
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString(), "serve", "--port", Integer.toString(port)));
        Path log = folder.resolve("service-" + port + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("FORMPRESS_") || name.startsWith("MICRONAUT_"));
        Service service = new Service(builder.start(), port, log);
        service.awaitPort();
        return service;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitPort() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("the service did not start: " + Files.readString(log));
            }
            Thread.sleep(50);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /** How many calls it says to have answered: none of them may be missing at the callers. */
    long answered() throws IOException {
        return log().lines().filter(line -> line.contains("POST /render")).count();
    }

    /** Asks the process to end (SIGTERM), and returns at once. */
    void stop() {
        process.destroy();
    }

    /** Sends a signal such as {@code STOP}, which makes the process stand still until {@code CONT}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits until the log says this. */
    void awaitLog(String words) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!log().contains(words)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the log never said " + words + ": " + log());
            }
            Thread.sleep(20);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The exit status, or -1 when the process has not ended in time. */
    int awaitEnd(int seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    /** How much memory the process has taken at most, in MB (Linux). */
    long peakMemory() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** How many files and connections the process has open (Linux). */
    long handles() throws IOException {
        try (Stream<Path> handles = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return handles.count();
        }
    }

    /** How much processor time the process has taken, of the user and the system. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** What the heap holds after a full collection, in kB; what was made since is not counted. */
    long heap() throws IOException, InterruptedException {
        tell("GC.run");
        return tell("GC.heap_info")
                .lines()
                .filter(line -> line.contains("tenured generation") && line.contains("used"))
                .mapToLong(line -> Long.parseLong(line.replaceAll(".*used (\\d+)K.*", "$1")))
                .sum();
    }

    private String tell(String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process telling = new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(telling.getInputStream().readAllBytes());
        telling.waitFor();
        return said;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
