package org.formpress.jobs;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.formpress.book.FormSource;

/** The forms of a job by their lines; some chunks are kept at hand, as books ask by unit or by name as well. */
final class StoredForms implements FormSource {

    private static final long MOST_BYTES = 16L << 20;

    private final JobObjects objects;
    private final String job;
    private final NavigableMap<Integer, Integer> chunks;
    private final Map<Integer, Map<Integer, byte[]>> atHand = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** @param chunks numbers of the chunks by their first lines */
    StoredForms(JobObjects objects, String job, NavigableMap<Integer, Integer> chunks) {
        this.objects = objects;
        this.job = job;
        this.chunks = chunks;
    }

    @Override
    public byte[] json(int line) throws IOException {
        int chunk = chunks.floorEntry(line).getValue();
        Map<Integer, byte[]> forms = atHand.get(chunk);
        return Objects.requireNonNull((forms == null ? load(chunk) : forms).get(line));
    }

    private Map<Integer, byte[]> load(int chunk) throws IOException {
        List<Cut> cuts = objects.forms(job, chunk);
        Map<Integer, byte[]> forms = new HashMap<>();
        for (Cut cut : cuts) {
            forms.put(cut.line(), cut.json());
        }
        makeRoom(size(forms));
        atHand.put(chunk, forms);
        return forms;
    }

    private void makeRoom(long needed) {
        var oldest = atHand.values().iterator();
        while (bytes + needed > MOST_BYTES && oldest.hasNext()) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
        bytes += needed;
    }

    private static long size(Map<Integer, byte[]> forms) {
        return forms.values().stream().mapToLong(json -> json.length).sum();
    }
}
