package org.formpress.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An S3 endpoint of the test's own on loopback, over a folder. */
public final class S3Proxy implements AutoCloseable {

    static final String BUCKET = "booklets";

    private static final Path LIBRARIES = Path.of("tools/s3proxy/target/dependency");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NAME = "tester";
    private static final String SECRET = "not-a-secret";

    private final Path folder;
    private final int port;
    private final Process process;

    private S3Proxy(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        LIBRARIES.toAbsolutePath() + "/*",
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        properties().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    public static S3Proxy start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("s3proxy");
        Files.createDirectories(folder.resolve("data").resolve(BUCKET));
        S3Proxy proxy = new S3Proxy(folder, freePort());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!proxy.isUp()) {
            if (System.nanoTime() > end || !proxy.process.isAlive()) {
                throw new IOException(
                        "no S3 endpoint (scripts/setup fetches it): " + Files.readString(folder.resolve("log")));
            }
            Thread.sleep(100);
        }
        return proxy;
    }

    public S3Address address() {
        return new S3Address(
                "http://127.0.0.1:" + port, "us-east-1", BUCKET, "formpress/", new S3Address.Credentials(NAME, SECRET));
    }

    /** The names of what is in the bucket. */
    public List<String> objects() throws IOException {
        Path bucket = folder.resolve("data").resolve(BUCKET);
        try (Stream<Path> files = Files.walk(bucket)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> bucket.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private Path properties() throws IOException {
        return Files.writeString(
                folder.resolve("properties"),
                String.join(
                        "\n",
                        "s3proxy.endpoint=http://127.0.0.1:" + port,
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=" + NAME,
                        "s3proxy.credential=" + SECRET,
                        "jclouds.provider=filesystem",
                        "jclouds.filesystem.basedir=" + folder.resolve("data")));
    }

    private boolean isUp() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
