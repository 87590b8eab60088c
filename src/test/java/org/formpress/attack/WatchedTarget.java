package org.formpress.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** An address on this machine that nobody should call, and a file that nobody should read. */
public final class WatchedTarget implements AutoCloseable {

    /** Stands in the file and in no payload: whoever shows it has read the file. */
    public static final String SECRET = "not-" + "to-be-" + "read-7d1f0c";

    private final ServerSocket socket;
    private final Path file;
    private final AtomicInteger calls = new AtomicInteger();

    /** @param folder where the file is put */
    public WatchedTarget(Path folder) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            file = Files.writeString(folder.resolve("secret.txt"), SECRET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread listener = new Thread(this::listen, "watched");
        listener.setDaemon(true);
        listener.start();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket call = socket.accept();
                calls.incrementAndGet();
                call.close();
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** {@code http://127.0.0.1:PORT/watched} */
    public String address() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/watched";
    }

    /** Its text is {@link #SECRET}. */
    public Path file() {
        return file;
    }

    /** How often the address was called. */
    public int calls() {
        return calls.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
