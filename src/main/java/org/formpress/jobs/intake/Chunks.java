package org.formpress.jobs.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Collects forms, and passes them on in chunks; so many are held back that the last two chunks are equal. */
final class Chunks {

    /** One processor reads about as many in half a second. */
    private static final int FORMS_PER_CHUNK = 40;

    private static final long BYTES_PER_CHUNK = 1 << 20;

    /** Fewer forms are read sooner than another step is begun. */
    private static final int LEAST_OF_HALF = 8;

    private final Intake.ChunkSink sink;
    private final List<RawForm> held = new ArrayList<>();
    private long bytes;

    Chunks(Intake.ChunkSink sink) {
        this.sink = sink;
    }

    void add(RawForm form) throws IOException {
        held.add(form);
        bytes += form.json().length;
        if (held.size() == 2 * FORMS_PER_CHUNK || bytes >= 2 * BYTES_PER_CHUNK) {
            passOn(half());
        }
    }

    /** Passes on the last forms, in two equal chunks for two processors. */
    void finish() throws IOException {
        if (held.size() >= 2 * LEAST_OF_HALF) {
            passOn(half());
        }
        passOn(held.size());
    }

    private int half() {
        return (held.size() + 1) / 2;
    }

    private void passOn(int count) throws IOException {
        List<RawForm> first = held.subList(0, count);
        sink.accept(List.copyOf(first));
        first.clear();
        bytes = held.stream().mapToLong(form -> form.json().length).sum();
    }
}
