package org.formpress.book;

import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.formpress.digest.Sha256;
import org.formpress.form.Form;
import org.formpress.render.FileNames;
import org.formpress.write.Manuscript;
import org.formpress.write.OutputFormat;
import org.formpress.write.ZipStream;

/**
 * Writes a volume as separate files with manifests. A refused form is listed with its problems and has no file. The common contents
 * of several volumes list all forms, without files and hashes, which are in the volumes.
 */
final class ZipVolume {

    private static final int MIN_DIGITS = 3;

    private final BookTools tools;
    private final BookLayout layout;
    private final FormSource forms;
    private final Progress progress;
    private final Set<OutputFormat> formats;
    private final MoneyUnit unit;
    private final int digits;
    private final List<ListedForm> listed = new ArrayList<>();

    ZipVolume(BookTools tools, BookLayout layout, FormSource forms, Progress progress) {
        this.tools = tools;
        this.layout = layout;
        this.forms = forms;
        this.progress = progress;
        this.unit = MoneyUnit.of(layout.facts().formIds(), tools.renderer().catalogue());
        this.formats = EnumSet.copyOf(layout.settings().parts());
        this.digits =
                Math.max(MIN_DIGITS, Integer.toString(layout.facts().forms()).length());
    }

    void write(int number, OutputStream out) throws IOException {
        try (ZipStream archive = new ZipStream(out)) {
            if (number == 0) {
                layout.volumes().forEach(this::list);
            } else {
                for (BookPlace place : layout.volume(number).places()) {
                    tools.limit().write(() -> add(number, place, archive));
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

    /** Writes the CSV manifest alone; that of the common contents lists all forms. */
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
                ? BookTotals.of(
                                layout.volumes(),
                                layout.facts(),
                                tools.renderer().catalogue())
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
        String title = tools.renderer()
                .catalogue()
                .form(place.entry().identity().formId())
                .map(Form::title)
                .orElse("");
        listed.add(new ListedForm(volume, place, title, files));
    }

    private void add(int volume, BookPlace place, ZipStream archive) throws IOException {
        List<ListedFile> files = new ArrayList<>();
        if (!place.entry().isRefused()) {
            Manuscript form =
                    tools.prepared().again(forms.json(place.entry().identity().line()), layout.settings());
            for (OutputFormat format : formats) {
                files.add(add(file(form, format), name(place, format), format, archive));
            }
        }
        list(volume, place, files);
    }

    private byte[] file(Manuscript form, OutputFormat format) {
        byte[] file = tools.renderer().write(form, format);
        return format == OutputFormat.PDF
                ? tools.sealer().map(sealer -> sealer.sign(file)).orElse(file)
                : file;
    }

    private static ListedFile add(byte[] file, String name, OutputFormat format, ZipStream archive) throws IOException {
        if (format == OutputFormat.HTML) {
            archive.add(name, file);
        } else {
            archive.addStored(name, file);
        }
        return new ListedFile(format, name, file.length, Sha256.hex(file));
    }

    private String name(BookPlace place, OutputFormat format) {
        String number = String.format("%0" + digits + "d", place.number());
        String project = Normalizer.normalize(place.entry().identity().projectName(), Normalizer.Form.NFC);
        return FileNames.of(number + "-" + project, format);
    }
}
