package org.formpress.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One call on a connection of its own, watched byte for byte, which no client of the JDK allows. */
final class Exchange {

    private static final int PATIENCE_MILLIS = (int) TimeUnit.MINUTES.toMillis(2);
    private static final Pattern HEAD =
            Pattern.compile("(?is)HTTP/1\\.1 (\\d{3}) .*?\\r\\ncontent-length: *(\\d+)\\r\\n.*");

    /** How a call ended. */
    enum End {
        /** No connection came about: the caller knows that nothing was done. */
        NOT_ACCEPTED,
        /** A whole file. */
        RENDERED,
        /** A whole answer that says to come again. */
        TURNED_AWAY,
        /**
         * The connection ended before a byte of an answer came. That befalls connections whose request the service has not
         * begun to read when it is stopped; nothing was done, and the caller may ask again elsewhere.
         */
        UNREAD,
        /** A whole answer of another kind, or a part of one. */
        BROKEN
    }

    private Exchange() {}

    static End of(Service service, Call call) {
        try (Socket socket = new Socket()) {
            try {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()));
            } catch (IOException refused) {
                return End.NOT_ACCEPTED;
            }
            socket.setSoTimeout(PATIENCE_MILLIS);
            return exchange(socket, call);
        } catch (IOException withoutAnswer) {
            return End.UNREAD;
        }
    }

    private static End exchange(Socket socket, Call call) throws IOException {
        String head = "POST /render?format=" + call.format() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + call.json().length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(call.json());
        InputStream in = socket.getInputStream();
        String answered = head(in);
        return answered.isEmpty() ? End.UNREAD : end(HEAD.matcher(answered), in);
    }

    private static End end(Matcher answer, InputStream in) {
        try {
            if (!answer.matches() || in.readAllBytes().length != Integer.parseInt(answer.group(2))) {
                return End.BROKEN;
            }
        } catch (IOException brokenOff) {
            return End.BROKEN;
        }
        return switch (answer.group(1)) {
            case "200" -> End.RENDERED;
            case "503" -> End.TURNED_AWAY;
            default -> End.BROKEN;
        };
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            head.append((char) octet);
            if (octet == '\n' && head.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString();
    }
}
