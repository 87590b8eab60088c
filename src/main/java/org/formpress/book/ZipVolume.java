package org.formpress.book;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.formpress.form.Form;
import org.formpress.render.FileNames;
import org.formpress.render.Prepared;
import org.formpress.render.Renderer;
import org.formpress.write.OutputFormat;
import org.formpress.write.ZipStream;

/**
 * Writes a volume as single files with a list of them, one form after the other. A refused form is in the list with its problems
 * and has no file. The common contents of a book of several volumes list the forms of all, and hold no file: their hashes are
 * in the volume's own list.
 */
final class ZipVolume {

    private static final int LEAST_DIGITS = 3;

    private final Renderer renderer;
    private final PreparedForms prepared;
    private final BookLayout layout;
    private final FormSource forms;
    private final Progress progress;
    private final FormTime time;
    private final Set<OutputFormat> formats;
    private final MoneyUnit unit;
    private final int digits;
    private final List<ListedForm> listed = new ArrayList<>();

    ZipVolume(
            Renderer renderer,
            PreparedForms prepared,
            BookLayout layout,
            FormSource forms,
            Progress progress,
            FormTime time) {
        this.renderer = renderer;
        this.prepared = prepared;
        this.layout = layout;
        this.forms = forms;
        this.progress = progress;
        this.time = time;
        this.unit = MoneyUnit.of(layout.facts().formIds(), renderer.catalogue());
        this.formats = EnumSet.copyOf(layout.settings().parts());
        this.digits =
                Math.max(LEAST_DIGITS, Integer.toString(layout.facts().forms()).length());
    }

    void write(int number, OutputStream out) throws IOException {
        try (ZipStream archive = new ZipStream(out)) {
            if (number == 0) {
                layout.volumes().forEach(this::list);
            } else {
                for (BookPlace place : layout.volume(number).places()) {
                    time.write(() -> add(number, place, archive));
                    progress.formDone();
                }
            }
            archive.begin(ManifestJson.NAME);
            ManifestJson.write(number, listed, unit, totals(number), archive.content());
            archive.end();
            archive.begin(ManifestCsv.NAME);
            ManifestCsv.write(listed, formats, unit, archive.content());
            archive.end();
        }
    }

    /** The volume's list of forms alone; the common contents list all. */
    void writeList(int number, OutputStream out) throws IOException {
        List<BookVolume> volumes = number == 0 ? layout.volumes() : List.of(layout.volume(number));
        for (BookVolume volume : volumes) {
            for (BookPlace place : volume.places()) {
                list(volume.number(), place, List.of());
                if (number != 0) {
                    progress.formDone();
                }
            }
        }
        ManifestCsv.write(listed, Set.of(), unit, out);
    }

    private List<KindTotals> totals(int number) {
        boolean whole = number == 0 || layout.facts().volumes() <= 1;
        return whole
                ? BookTotals.of(layout.volumes(), layout.facts(), renderer.catalogue())
                        .kinds()
                : List.of();
    }

    private void list(BookVolume volume) {
        for (BookPlace place : volume.places()) {
            List<ListedFile> files = new ArrayList<>();
            if (!place.entry().isRefused()) {
                formats.forEach(format -> files.add(new ListedFile(format, name(place, format), -1, "")));
            }
            list(volume.number(), place, files);
        }
    }

    private void list(int volume, BookPlace place, List<ListedFile> files) {
        String title = renderer.catalogue()
                .form(place.entry().formId())
                .map(Form::title)
                .orElse("");
        listed.add(new ListedForm(volume, place, title, files));
    }

    private void add(int volume, BookPlace place, ZipStream archive) throws IOException {
        List<ListedFile> files = new ArrayList<>();
        if (!place.entry().isRefused()) {
            Prepared form = prepared.again(forms.json(place.entry().line()), layout.settings());
            for (OutputFormat format : formats) {
                files.add(add(renderer.write(form, format), name(place, format), format, archive));
            }
        }
        list(volume, place, files);
    }

    private static ListedFile add(byte[] file, String name, OutputFormat format, ZipStream archive) throws IOException {
        if (format == OutputFormat.HTML) {
            archive.add(name, file);
        } else {
            archive.addStored(name, file);
        }
        return new ListedFile(format, name, file.length, sha256(file));
    }

    private String name(BookPlace place, OutputFormat format) {
        String number = String.format("%0" + digits + "d", place.number());
        String project = Normalizer.normalize(place.entry().projectName(), Normalizer.Form.NFC);
        return FileNames.of(number + "-" + project, format);
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
