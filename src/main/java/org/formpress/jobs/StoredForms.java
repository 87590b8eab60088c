package org.formpress.jobs;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.formpress.book.FormSource;
import org.formpress.jobs.intake.RawForm;

/** The forms of a job by line. Some chunks are cached, because books sorted by unit or name read across chunks. */
final class StoredForms implements FormSource {

    private static final long MAX_CACHED_BYTES = 16L << 20;

    private final JobObjects objects;
    private final String job;
    private final NavigableMap<Integer, Integer> chunks;
    private final Map<Integer, Map<Integer, byte[]>> cached = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** @param chunks numbers of chunks by first line */
    StoredForms(JobObjects objects, String job, NavigableMap<Integer, Integer> chunks) {
        this.objects = objects;
        this.job = job;
        this.chunks = chunks;
    }

    @Override
    public byte[] json(int line) throws IOException {
        int chunk = chunks.floorEntry(line).getValue();
        Map<Integer, byte[]> forms = cached.get(chunk);
        return Objects.requireNonNull((forms == null ? load(chunk) : forms).get(line));
    }

    private Map<Integer, byte[]> load(int chunk) throws IOException {
        Map<Integer, byte[]> forms = new HashMap<>();
        for (RawForm form : objects.forms(job, chunk)) {
            forms.put(form.line(), form.json());
        }
        makeRoom(size(forms));
        cached.put(chunk, forms);
        return forms;
    }

    private void makeRoom(long needed) {
        var oldest = cached.values().iterator();
        while (bytes + needed > MAX_CACHED_BYTES && oldest.hasNext()) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
        bytes += needed;
    }

    private static long size(Map<Integer, byte[]> forms) {
        return forms.values().stream().mapToLong(json -> json.length).sum();
    }
}
