package org.formpress.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Callers who begin a booklet and then say nothing keep nobody else for long, and leave nothing. */
@Tag("slow")
@MicronautTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class SlowUploadTest implements TestPropertyProvider {

    private static final int UPLOADS = 2;
    private static final int CALLERS = 5;
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private EmbeddedServer server;
    private Service service;
    private Booklets booklets;

    @BeforeAll
    void callTheService(EmbeddedServer running) {
        this.server = running;
        this.service = new Service(running);
        this.booklets = new Booklets(service);
    }

    @Override
    public Map<String, String> getProperties() {
        return Map.of(
                "formpress.store.folder",
                folder.toString(),
                "formpress.booklets.receiving",
                "9s",
                "formpress.booklets.uploads",
                Integer.toString(UPLOADS),
                "micronaut.server.idle-timeout",
                "6s",
                "micronaut.server.read-idle-timeout",
                "6s");
    }

    private Socket begun(String part) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.getPort());
        socket.setSoTimeout((int) SOON.toMillis());
        String head = "POST /booklets?title=x HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-ndjson\r\n"
                + "Content-Length: 1000000\r\n\r\n";
        socket.getOutputStream().write((head + part).getBytes(UTF_8));
        return socket;
    }

    private HttpResponse<byte[]> submitted() {
        return booklets.submit("?title=x", Booklets.LINES, Booklets.form().getBytes(UTF_8));
    }

    @Test
    void class11UploadsThatHangKeepTheirPlacesForATimeAndLeaveNothing() throws Exception {
        booklets.assertWell();
        List<Socket> hanging = new ArrayList<>();
        try {
            for (int i = 0; i < CALLERS; i++) {
                hanging.add(begun((Booklets.form() + "\n").repeat(45)));
            }
            List<Socket> placed = placed(hanging);
            assertThat(submitted().statusCode()).isEqualTo(503);
            service.assertWell();

            for (Socket socket : placed) {
                assertThat(rest(socket)).as("closed by the service").isEmpty();
            }
            booklets.ended(untilStatus(202));
        } finally {
            for (Socket socket : hanging) {
                socket.close();
            }
        }
        booklets.assertWell();
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void class11UploadsThatDripAreEndedToo() throws Exception {
        try (Socket dripping = begun(Booklets.form())) {
            String answer = dripUntilAnswered(dripping);

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("urn:formpress:problem:slow-input");
        }
        booklets.assertWell();
        assertThat(leftovers()).isEmpty();
    }

    /** A byte now and then, so that the connection is never silent for long. */
    private static String dripUntilAnswered(Socket socket) throws IOException, InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        while (socket.getInputStream().available() == 0) {
            assertThat(System.nanoTime()).as("still dripping").isLessThan(end);
            socket.getOutputStream().write(' ');
            Thread.sleep(100);
        }
        byte[] answer = new byte[4096];
        int length = socket.getInputStream().read(answer);
        return new String(answer, 0, length, UTF_8);
    }

    /** Those that have a place: all others are told at once that there is none. */
    private static List<Socket> placed(List<Socket> all) throws IOException, InterruptedException {
        List<Socket> placed = new ArrayList<>(all);
        long end = System.nanoTime() + SOON.toNanos();
        while (placed.size() > UPLOADS) {
            assertThat(System.nanoTime()).as("%s have a place", placed.size()).isLessThan(end);
            for (Socket socket : all) {
                if (socket.getInputStream().available() > 0 && placed.remove(socket)) {
                    assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8))
                            .isEqualTo("HTTP/1.1 503");
                }
            }
            Thread.sleep(20);
        }
        return placed;
    }

    private static byte[] rest(Socket socket) throws IOException {
        try {
            return socket.getInputStream().readAllBytes();
        } catch (SocketException reset) {
            return new byte[0];
        }
    }

    private HttpResponse<byte[]> untilStatus(int status) throws InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        HttpResponse<byte[]> answer = submitted();
        while (answer.statusCode() != status) {
            assertThat(System.nanoTime()).as("still %s", answer.statusCode()).isLessThan(end);
            Thread.sleep(200);
            answer = submitted();
        }
        return answer;
    }

    /** Chunks of forms without a booklet: those of a finished one lie beside its file. */
    private List<Path> leftovers() throws IOException {
        try (Stream<Path> jobs = Files.list(folder.resolve("booklets"))) {
            return jobs.filter(job -> !Files.exists(job.resolve("files"))).toList();
        }
    }
}
