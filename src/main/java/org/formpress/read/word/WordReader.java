package org.formpress.read.word;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.formpress.form.RefusedException;
import org.formpress.read.FileReader;
import org.formpress.read.ReadFile;
import org.formpress.write.CarriedData;

/**
 * Reads Word files that were made here and edited in Word, WPS or LibreOffice. Tracked changes are read as accepted. Nothing
 * in a file is trusted: every archive is checked before a parser sees it, and every part is read by a parser with bounds.
 */
public final class WordReader implements FileReader {

    private static final byte[] LOCAL_HEADER = {'P', 'K', 3, 4};

    @Override
    public boolean recognises(byte[] file) {
        return file.length > LOCAL_HEADER.length
                && Arrays.equals(file, 0, LOCAL_HEADER.length, LOCAL_HEADER, 0, LOCAL_HEADER.length);
    }

    @Override
    public ReadFile read(byte[] file) throws RefusedException {
        Map<String, byte[]> parts = Archive.parts(file);
        String document = MainPart.name(parts);
        new PackageGuard(parts).check(document);
        CarriedReader carried = new CarriedReader(parts);
        CarriedData data = carried.read();
        BodyBuilder body = new BodyBuilder(carried::pointer);
        new DocumentReader(new XmlCursor(document, Objects.requireNonNull(parts.get(document))), body).read();
        return new ReadFile(data, body.blocks());
    }
}
