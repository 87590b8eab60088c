package org.formpress.read.word;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.formpress.bounds.Bounds;
import org.formpress.form.RefusedException;
import org.formpress.read.FileKind;
import org.formpress.read.FileReader;
import org.formpress.read.ReadForm;
import org.formpress.write.CarriedData;

/**
 * Reads Word files that were made here and edited in Word, WPS or LibreOffice. Tracked changes are read as accepted. Nothing
 * in a file is trusted: every archive is checked before a parser sees it, and every part is read by a parser with bounds.
 */
public final class WordReader implements FileReader {

    private final Bounds bounds;

    public WordReader(Bounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public FileKind kind() {
        return FileKind.DOCX;
    }

    @Override
    public List<ReadForm> read(byte[] file) throws RefusedException {
        Map<String, byte[]> parts = Archive.parts(file, bounds);
        String document = MainPart.name(parts, bounds);
        new PackageGuard(parts, bounds).check(document);
        CarriedReader carried = new CarriedReader(parts, bounds);
        CarriedData data = carried.read();
        BodyBuilder body = new BodyBuilder(carried::pointer);
        new DocumentReader(new XmlCursor(document, Objects.requireNonNull(parts.get(document)), bounds), body).read();
        return List.of(new ReadForm(data, body.blocks()));
    }
}
