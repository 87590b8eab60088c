package org.formpress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL of the test's own, on a port of this machine that others cannot reach; it does not run as root. */
public final class PostgreSql implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
    private static final String USER = "formpress";

    private final Path folder;
    private final int port;

    private PostgreSql(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Makes an empty one and starts it. */
    public static PostgreSql start() throws IOException {
        Path folder = Files.createTempDirectory("postgresql");
        if (isRoot()) {
            UserPrincipal postgres =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres");
            Files.setOwner(folder, postgres);
        }
        PostgreSql server = new PostgreSql(folder, freePort());
        server.run("initdb", "-D", server.data(), "-U", USER, "--auth=trust", "-E", "UTF8", "--no-sync");
        server.up();
        return server;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String user() {
        return USER;
    }

    /** Starts it again after {@link #down}. */
    public void up() throws IOException {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off";
        run("pg_ctl", "-D", data(), "-l", folder.resolve("log").toString(), "-w", "-o", options, "start");
    }

    /** Stops it as a loss of power would. */
    public void down() throws IOException {
        run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
    }

    @Override
    public void close() throws IOException {
        down();
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(program(program));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("postgresql", ".out");
        int status = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .onExit()
                .join()
                .exitValue();
        if (status != 0) {
            throw new IOException(program + " ended with " + status + ": " + Files.readString(said));
        }
        Files.delete(said);
    }

    private static String program(String name) throws IOException {
        try (Stream<Path> versions = Files.list(PROGRAMS)) {
            return versions.map(version -> version.resolve("bin").resolve(name))
                    .filter(Files::isExecutable)
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IOException("no " + name + " below " + PROGRAMS))
                    .toString();
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
