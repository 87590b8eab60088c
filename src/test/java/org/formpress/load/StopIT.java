package org.formpress.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.formpress.load.Line.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of callers who have a connection when the service is told to stop (SIGTERM). */
class StopIT {

    private static final int GRACE_SECONDS = 18;
    private static final int LONGER_THAN_QUIET_MILLIS = 1600;
    private static final Call CALL = Calls.usual("html");

    @TempDir
    private Path folder;

    private Service service;

    @BeforeEach
    void start() throws Exception {
        service = Service.start(folder, "formpress.store.folder=" + folder.resolve("store"));
        try (Line line = Line.to(service)) {
            line.call(CALL, "");
            assertThat(line.answer()).get().extracting(Answer::status).isEqualTo(200);
        }
    }

    @AfterEach
    void end() {
        service.close();
    }

    private void stop() throws Exception {
        service.stop();
        service.awaitLog("shutting down");
        Thread.sleep(200);
    }

    private static Answer answered(Line line) throws IOException {
        return line.answer().orElseThrow(() -> new AssertionError("the connection was closed without an answer"));
    }

    private void assertEnded() throws Exception {
        assertThat(service.awaitEnd(GRACE_SECONDS)).as(service.log()).isIn(0, 143);
        assertThat(service.log()).doesNotContain("Timeout hit", "\tat ");
    }

    @Test
    void aCallOnAConnectionThatWasKeptIsAnsweredAndToldThatItIsTheLast() throws Exception {
        try (Line line = Line.to(service)) {
            line.call(CALL, "");
            assertThat(answered(line).isLast()).isFalse();
            stop();

            line.call(CALL, "");

            Answer answer = answered(line);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.isLast()).as(answer.head()).isTrue();
            assertThat(line.answer()).as("closed by the service").isEmpty();
            assertEnded();
        }
    }

    @Test
    void aCallerWhoHasJustConnectedIsAnswered() throws Exception {
        try (Line line = Line.to(service)) {
            stop();

            line.call(CALL, "");

            assertThat(answered(line).status()).isEqualTo(200);
            assertEnded();
        }
    }

    @Test
    void aCallOfWhichAPartHasComeIsAwaited() throws Exception {
        String head = Line.head(CALL, "");
        try (Line inTheHead = Line.to(service);
                Line inTheBody = Line.to(service)) {
            inTheHead.say(head.substring(0, 40));
            inTheBody.say(head);
            stop();
            Thread.sleep(LONGER_THAN_QUIET_MILLIS);

            inTheHead.say(head.substring(40));
            inTheHead.say(CALL.text());
            inTheBody.say(CALL.text());

            assertThat(answered(inTheHead).status()).isEqualTo(200);
            assertThat(answered(inTheBody).status()).isEqualTo(200);
            assertEnded();
        }
    }

    @Test
    void callersWhomTheSystemHasLetInAndNobodyYetAreAnswered() throws Exception {
        List<Line> lines = new ArrayList<>();
        service.signal("STOP");
        try {
            for (int i = 0; i < 60; i++) {
                Line line = Line.to(service);
                line.call(CALL, "");
                lines.add(line);
            }
            service.stop();
        } finally {
            service.signal("CONT");
        }

        for (Line line : lines) {
            assertThat(answered(line).status()).isEqualTo(200);
            line.close();
        }
        assertEnded();
    }

    @Test
    void nobodyElseIsLetInAndTheStateSaysSo() throws Exception {
        try (Line line = Line.to(service)) {
            line.askForHealth();
            assertThat(answered(line).status()).isEqualTo(200);
            stop();

            assertThatThrownBy(() -> Line.to(service)).isInstanceOf(ConnectException.class);
            line.askForHealth();

            assertThat(answered(line).status()).isEqualTo(503);
            assertEnded();
        }
    }

    @Test
    void whoFollowsABookletIsLetGo() throws Exception {
        try (Line line = Line.to(service);
                Line events = Line.to(service)) {
            line.say(booklet());
            String state = new String(answered(line).body(), StandardCharsets.UTF_8);
            String id = state.replaceAll("(?s).*\"id\" *: *\"([^\"]+)\".*", "$1");
            events.say("GET /booklets/" + id + "/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            events.awaitText("event: progress");
            stop();

            events.awaitEnd();

            assertEnded();
        }
    }

    /** One that takes longer than the test. */
    private static String booklet() {
        String forms = (CALL.text().replaceAll("\\s*\\n\\s*", "") + "\n").repeat(4000);
        return "POST /booklets HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-ndjson\r\nContent-Length: "
                + forms.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + forms;
    }

    @Test
    void aCallerWhoSaysNothingIsNotAwaited() throws Exception {
        try (Line line = Line.to(service)) {
            stop();

            assertThat(line.answer()).isEmpty();
            assertThat(service.awaitEnd(8)).isIn(0, 143);
        }
    }
}
