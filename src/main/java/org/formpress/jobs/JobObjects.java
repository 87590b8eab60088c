package org.formpress.jobs;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.formpress.book.BookEntry;
import org.formpress.book.BookFormat;
import org.formpress.book.BookLayout;
import org.formpress.book.BookVolume;
import org.formpress.jobs.intake.RawForm;
import org.formpress.problem.Origin;
import org.formpress.store.ResultStore;

/** The objects of a job in the store: its forms and their entries by chunk, its layout, its finished files. */
final class JobObjects {

    private static final TypeReference<List<BookEntry>> ENTRIES = new TypeReference<>() {};
    private static final TypeReference<Origin> ORIGIN = new TypeReference<>() {};
    private static final TypeReference<BookLayout> LAYOUT = new TypeReference<>() {};

    private final ResultStore store;

    JobObjects(ResultStore store) {
        this.store = store;
    }

    /** Stores the forms of a chunk. A form with an origin has its line negative, and the origin behind it. */
    void putForms(String job, int chunk, List<RawForm> forms) throws IOException {
        store.put(job + "/forms/" + chunk, out -> {
            DataOutputStream data = new DataOutputStream(out);
            for (RawForm form : forms) {
                boolean fromWorkbook = form.origin() != Origin.NONE;
                data.writeInt(fromWorkbook ? -form.line() : form.line());
                write(data, form.json());
                if (fromWorkbook) {
                    write(data, StoredJson.text(form.origin()).getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    List<RawForm> forms(String job, int chunk) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(store.open(job + "/forms/" + chunk)))) {
            List<RawForm> forms = new ArrayList<>();
            for (int first = in.read(); first >= 0; first = in.read()) {
                int line = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
                byte[] json = in.readNBytes(in.readInt());
                forms.add(line > 0 ? new RawForm(line, json) : new RawForm(-line, json, origin(in)));
            }
            return forms;
        }
    }

    private static void write(DataOutputStream data, byte[] bytes) throws IOException {
        data.writeInt(bytes.length);
        data.write(bytes);
    }

    private static Origin origin(DataInputStream in) throws IOException {
        return StoredJson.read(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8), ORIGIN);
    }

    void putEntries(String job, int chunk, List<BookEntry> entries) throws IOException {
        store.put(job + "/entries/" + chunk, out -> StoredJson.write(entries, out));
    }

    List<BookEntry> entries(String job, int chunk) throws IOException {
        try (InputStream in = store.open(job + "/entries/" + chunk)) {
            return StoredJson.read(in, ENTRIES);
        }
    }

    void putLayout(String job, BookLayout layout) throws IOException {
        for (BookVolume volume : layout.volumes()) {
            BookLayout part = layout.only(volume.number());
            store.put(layout(job, volume.number()), out -> StoredJson.write(part, out));
        }
    }

    /** The part of the layout needed for one volume. */
    BookLayout layoutOf(String job, int volume) throws IOException {
        try (InputStream in = store.open(layout(job, volume))) {
            return StoredJson.read(in, LAYOUT);
        }
    }

    private static String layout(String job, int volume) {
        return job + "/layout/" + volume;
    }

    long putFile(String job, BookFormat format, int volume, ResultStore.Content content) throws IOException {
        return store.put(file(job, format, volume), content);
    }

    InputStream file(String job, JobFile file, long first) throws IOException {
        return store.open(file(job, file.format(), file.volume()), first);
    }

    private static String file(String job, BookFormat format, int volume) {
        return job + "/files/" + volume + "." + format.id();
    }

    void deleteAll(String job) throws IOException {
        store.deleteAll(job);
    }
}
