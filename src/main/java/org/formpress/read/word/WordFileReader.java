package org.formpress.read.word;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.formpress.bounds.FileBounds;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileKind;
import org.formpress.read.file.FileReader;
import org.formpress.read.file.ReadForm;
import org.formpress.read.ooxml.Archive;
import org.formpress.read.ooxml.CarriedForm;
import org.formpress.read.ooxml.CarriedReader;
import org.formpress.read.ooxml.MainPart;
import org.formpress.read.ooxml.PackageGuard;
import org.formpress.read.ooxml.RelatedParts;
import org.formpress.read.ooxml.XmlCursor;

/**
 * Reads Word files that were made here and edited in Word, WPS or LibreOffice. Tracked changes are read as accepted. Nothing in a
 * file is trusted: the archive is checked before a parser sees it, and every part is parsed within bounds.
 */
public final class WordFileReader implements FileReader {

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final Set<String> RELATED = Set.of("styles", "numbering", "fontTable");

    private final FileBounds bounds;

    public WordFileReader(FileBounds bounds) {
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
        new PackageGuard(parts, bounds).check(document, MAIN);
        List<CarriedForm> forms = new CarriedReader(parts, bounds).read();
        RelatedParts related = new RelatedParts(parts, document, RELATED, bounds);
        WordStyles styles = WordStyles.of(related, bounds);
        WordLists lists = WordLists.of(related, bounds);
        XmlCursor cursor = new XmlCursor(document, Objects.requireNonNull(parts.get(document)), bounds);
        return forms.get(0).isAlone()
                ? single(forms.get(0), cursor, styles, lists)
                : several(forms, cursor, styles, lists);
    }

    private static List<ReadForm> single(CarriedForm form, XmlCursor cursor, WordStyles styles, WordLists lists)
            throws RefusedException {
        BodyBuilder body = new BodyBuilder(form::pointer);
        new DocumentReader(cursor, body, styles, lists).read();
        return List.of(new ReadForm(form.data(), body.blocks()));
    }

    private static List<ReadForm> several(List<CarriedForm> forms, XmlCursor cursor, WordStyles styles, WordLists lists)
            throws RefusedException {
        BodyBuilder body = new BodyBuilder(new BookmarkNames(forms)::mark);
        new DocumentReader(cursor, body, styles, lists).read();
        return new BookParts(forms).of(body.blocks());
    }
}
