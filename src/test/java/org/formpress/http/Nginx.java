package org.formpress.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real nginx in front of a service, set up as the guide for operators shows. */
final class Nginx implements AutoCloseable {

    private static final Path GUIDE = Path.of("docs", "operations.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```nginx\n(.*?)^```$");
    private static final int PATIENCE_SECONDS = 30;

    private final int port = freePort();
    private final Path folder;
    private final Process process;

    private Nginx(String shown, int service) throws IOException {
        this.folder = Files.createTempDirectory("nginx");
        String server = shown.replace("listen 80;", "listen 127.0.0.1:" + port + ";")
                .replace("http://127.0.0.1:8080", "http://127.0.0.1:" + service);
        if (server.contains("8080") || server.contains("listen 80")) {
            throw new AssertionError("not what is expected: " + shown);
        }
        Files.writeString(folder.resolve("nginx.conf"), """
                user %s;
                daemon off;
                pid nginx.pid;
                events {}
                http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                %s
                }
                """.formatted(System.getProperty("user.name"), server));
        this.process = new ProcessBuilder(program(), "-p", folder.toString(), "-c", "nginx.conf", "-e", "error.log")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    /** @param number of the configuration in the guide, from 0 */
    static Nginx asShown(int number, int service) throws IOException, InterruptedException {
        List<String> shown = BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .toList();
        Nginx nginx = new Nginx(shown.get(number), service);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!nginx.listens()) {
            if (!nginx.process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("nginx does not run: " + nginx.said());
            }
            Thread.sleep(20);
        }
        return nginx;
    }

    // Where it is for root only, as on Debian, others do not have it on their PATH.
    private static String program() {
        Path debian = Path.of("/usr/sbin/nginx");
        return Files.isExecutable(debian) ? debian.toString() : "nginx";
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }

    int port() {
        return port;
    }

    /** The path under which the guide's configuration has the service. */
    static String folderShown(int number) throws IOException {
        Matcher location = Pattern.compile("location (/\\S*) \\{")
                .matcher(BLOCK.matcher(Files.readString(GUIDE))
                        .results()
                        .toList()
                        .get(number)
                        .group(1));
        if (!location.find()) {
            throw new AssertionError("no location");
        }
        return location.group(1);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}
