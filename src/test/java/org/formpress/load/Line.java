package org.formpress.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection watched byte for byte, which no client of the JDK allows. */
final class Line implements AutoCloseable {

    private static final int PATIENCE_MILLIS = (int) TimeUnit.MINUTES.toMillis(2);
    private static final Pattern HEAD =
            Pattern.compile("(?is)HTTP/1\\.1 (\\d{3}) .*?\\r\\ncontent-length: *(\\d+)\\r\\n.*");

    private final Socket socket;

    private Line(Socket socket) {
        this.socket = socket;
    }

    /** A whole answer. */
    record Answer(int status, String head, byte[] body) {

        /** Whether the service closes the connection after it. */
        boolean isLast() {
            return head.toLowerCase(Locale.ROOT).contains("\r\nconnection: close\r\n");
        }
    }

    /** @throws IOException when the service lets nobody in */
    static Line to(Service service) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()));
            socket.setSoTimeout(PATIENCE_MILLIS);
            return new Line(socket);
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Asks for the state of the service. */
    void askForHealth() throws IOException {
        say("GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    }

    /** @param header one more, or nothing */
    void call(Call call, String header) throws IOException {
        say(head(call, header));
        socket.getOutputStream().write(call.json());
    }

    static String head(Call call, String header) {
        return "POST /render?format=" + call.format() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header
                + "Content-Type: application/json\r\nContent-Length: " + call.json().length + "\r\n\r\n";
    }

    /**
     * What the service answers, or nothing when the connection ended before a byte of it came.
     *
     * @throws BrokenAnswerException when it is not whole
     */
    Optional<Answer> answer() throws BrokenAnswerException {
        String head = head();
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Matcher parts = HEAD.matcher(head);
        if (!parts.matches()) {
            throw new BrokenAnswerException(head);
        }
        return Optional.of(new Answer(Integer.parseInt(parts.group(1)), head, body(Integer.parseInt(parts.group(2)))));
    }

    private byte[] body(int length) throws BrokenAnswerException {
        try {
            byte[] body = socket.getInputStream().readNBytes(length);
            if (body.length == length) {
                return body;
            }
            throw new BrokenAnswerException(body.length + " of " + length + " bytes");
        } catch (IOException brokenOff) {
            throw new BrokenAnswerException(brokenOff.toString());
        }
    }

    private String head() throws BrokenAnswerException {
        StringBuilder head = new StringBuilder();
        try {
            InputStream in = socket.getInputStream();
            for (int octet = in.read(); octet >= 0; octet = in.read()) {
                head.append((char) octet);
                if (octet == '\n' && head.toString().endsWith("\r\n\r\n")) {
                    return head.toString();
                }
            }
        } catch (IOException ended) {
            // A reset is an end as well; what counts is whether anything came before.
        }
        if (head.isEmpty()) {
            return "";
        }
        throw new BrokenAnswerException(head.toString());
    }

    /** Waits until this has come, of whatever is sent without an end. */
    void awaitText(String wanted) throws IOException {
        StringBuilder came = new StringBuilder();
        while (came.indexOf(wanted) < 0) {
            int octet = socket.getInputStream().read();
            if (octet < 0) {
                throw new BrokenAnswerException(came.toString());
            }
            came.append((char) octet);
        }
    }

    /** Waits until the service closes the connection, whatever comes before. */
    void awaitEnd() throws IOException {
        socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** A part of an answer, or what is none. */
    static final class BrokenAnswerException extends IOException {

        private static final long serialVersionUID = 1L;

        BrokenAnswerException(String came) {
            super(came);
        }
    }
}
