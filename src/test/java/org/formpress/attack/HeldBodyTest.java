package org.formpress.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** Callers who announce a long body and hold it back take neither all memory nor anybody's turn. */
@Tag("slow")
@MicronautTest
@Timeout(120)
@Property(name = "formpress.render.held-megabytes", value = "16")
@Property(name = "formpress.booklets.receiving", value = "2s")
@Property(name = "micronaut.server.idle-timeout", value = "8s")
@Property(name = "micronaut.server.read-idle-timeout", value = "8s")
class HeldBodyTest {

    private static final int LENGTH = 7_000_000;
    private static final int PLACES = 2;
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Logger LOG = (Logger) LoggerFactory.getLogger("org.formpress.http.ProblemHandlers");

    private final EmbeddedServer server;
    private final Service service;

    HeldBodyTest(EmbeddedServer server) {
        this.server = server;
        this.service = new Service(server);
    }

    private Socket begun(String length, String part) throws IOException {
        Socket socket = new Socket("127.0.0.1", server.getPort());
        socket.setSoTimeout((int) SOON.toMillis());
        String head =
                "POST /render HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n" + length + "\r\n\r\n";
        socket.getOutputStream().write((head + part).getBytes(UTF_8));
        return socket;
    }

    private Socket holdingBack() throws IOException {
        return begun("Content-Length: " + LENGTH, " ".repeat(100));
    }

    private static String status(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), UTF_8);
    }

    private int longBody() {
        return service.post("/render", "application/json", " ".repeat(LENGTH).getBytes(UTF_8))
                .statusCode();
    }

    @Test
    void class11LongBodiesThatHangKeepTheirShareForATimeAndNobodyElse() throws Exception {
        assertThat(longBody()).isEqualTo(400);
        List<Socket> holding = new ArrayList<>();
        try {
            for (int i = 0; i <= PLACES; i++) {
                holding.add(holdingBack());
            }
            dropRefused(holding);
            try (Socket chunked = begun("Transfer-Encoding: chunked", "1\r\n ")) {
                assertThat(status(chunked)).isEqualTo("HTTP/1.1 503");
            }
            service.assertWell();

            for (Socket socket : holding) {
                awaitEnd(socket);
            }
            awaitStatus(400);
            assertThat(List.of(longBody(), longBody(), longBody())).containsOnly(400);
        } finally {
            for (Socket socket : holding) {
                socket.close();
            }
        }
    }

    /** One more than have a place is told so at once. */
    private static void dropRefused(List<Socket> holding) throws IOException, InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        for (int i = 0; holding.size() > PLACES; i = (i + 1) % holding.size()) {
            assertThat(System.nanoTime()).as("all have a place").isLessThan(end);
            if (holding.get(i).getInputStream().available() > 0) {
                try (Socket refused = holding.remove(i)) {
                    assertThat(status(refused)).isEqualTo("HTTP/1.1 503");
                }
                return;
            }
            Thread.sleep(10);
        }
    }

    @Test
    void class11BodiesThatTurnOutTooLongGiveTheirShareBack() throws Exception {
        for (int i = 0; i < 2 * PLACES; i++) {
            try (Socket socket =
                    begun("Transfer-Encoding: chunked", "900000\r\n" + " ".repeat(0x900000) + "\r\n0\r\n\r\n")) {
                assertThat(status(socket)).isEqualTo("HTTP/1.1 413");
            }
        }
    }

    @Test
    void class11CallersWhoHangUpInTheMidstGiveTheirShareBackAndFillNoLog() throws Exception {
        ListAppender<ILoggingEvent> faults = new ListAppender<>();
        faults.start();
        LOG.addAppender(faults);
        for (int i = 0; i < 3 * PLACES; i++) {
            try (Socket socket = holdingBack()) {
                Thread.sleep(50);
                if (i % 2 == 0) {
                    // A reset, not an orderly end.
                    socket.setSoLinger(true, 0);
                }
            }
        }
        awaitStatus(400);
        // Sooner than silence ends a connection, which would give the places back as well.
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!allHaveAPlace()) {
            assertThat(System.nanoTime()).as("a place is lost").isLessThan(end);
            Thread.sleep(200);
        }
        LOG.detachAppender(faults);
        assertThat(faults.list).isEmpty();
    }

    /** The service may not have seen yet that the last of those before have gone. */
    private boolean allHaveAPlace() throws IOException, InterruptedException {
        List<Socket> all = new ArrayList<>();
        try {
            for (int i = 0; i < PLACES; i++) {
                all.add(holdingBack());
            }
            Thread.sleep(200);
            boolean silent = true;
            for (Socket socket : all) {
                silent &= socket.getInputStream().available() == 0;
            }
            return silent;
        } finally {
            for (Socket socket : all) {
                socket.close();
            }
        }
    }

    @Test
    void class11BodiesAndHeadsThatDripAreCutOff() throws Exception {
        try (Socket body = holdingBack();
                Socket head = new Socket("127.0.0.1", server.getPort())) {
            head.getOutputStream().write("GET /forms HTTP/1.1\r\nCookie: ".getBytes(UTF_8));
            long end = System.nanoTime() + SOON.toNanos();
            int open = 2;
            while (open > 0) {
                assertThat(System.nanoTime()).as("%s still drip", open).isLessThan(end);
                Thread.sleep(200);
                open = (drips(body) ? 1 : 0) + (drips(head) ? 1 : 0);
            }
        }
        awaitStatus(400);
        service.assertWell();
    }

    /** Sends a byte; false when the service no longer takes it. */
    private static boolean drips(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private void awaitStatus(int status) throws InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        while (longBody() != status) {
            assertThat(System.nanoTime()).as("still not %s", status).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static void awaitEnd(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
        } catch (SocketException reset) {
            // That is an end, too.
        }
    }
}
