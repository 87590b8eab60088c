package org.formpress.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.formpress.model.Alignment;
import org.formpress.model.InvalidDocumentException;
import org.formpress.model.PageSetup;
import org.formpress.model.Paragraph;
import org.formpress.model.RichText;
import org.formpress.model.Run;
import org.formpress.model.SigningPlace;
import org.formpress.model.SigningPlace.Kind;
import org.formpress.model.TextParagraph;

/** Reads the paragraphs of a layout, with their places to seal and to sign. */
final class ParagraphReader {

    /** Ideographic, as wide as the size of its text. */
    private static final String BLANK = "\u3000";

    /** Of a signature, in mm: three or four hanzi written by hand. */
    private static final double SIGNATURE_WIDTH = 30;

    private static final double SIGNATURE_HEIGHT = 10;

    private final LayoutCursor cursor;
    private final double bodySize;
    private final Set<String> names = new HashSet<>();

    /** @param bodySize font size of a paragraph that has none of its own, in pt */
    ParagraphReader(LayoutCursor cursor, double bodySize) {
        this.cursor = cursor;
        this.bodySize = bodySize;
    }

    /** Reads the current element. */
    Paragraph read() throws XMLStreamException {
        cursor.allowAttributes("size", "above", "align", "font", "role");
        double size = cursor.number("size", bodySize);
        double above = cursor.number("above", 0);
        Alignment alignment = CellReader.alignment(cursor.attribute("align"));
        boolean title = cursor.flag("font", "title");
        boolean heading = cursor.flag("role", "heading");
        List<Run> runs = new ArrayList<>();
        List<SigningPlace> places = new ArrayList<>();
        while (cursor.nextPart()) {
            Optional<String> words = cursor.partText();
            if (words.isPresent()) {
                runs.add(Run.plain(words.get()));
            } else {
                places.add(readPlace(runs, size));
            }
        }
        return new Paragraph(text(runs, places), size, above, alignment, title, heading, places);
    }

    /** The words before a place stay a piece of their own: programs look for them. */
    private static RichText text(List<Run> runs, List<SigningPlace> places) {
        return places.isEmpty()
                ? RichText.plain(runs.stream().map(Run::text).collect(Collectors.joining()))
                : new RichText(List.of(new TextParagraph(runs, "", 0)));
    }

    /** Adds its words and its blanks to the text. */
    private SigningPlace readPlace(List<Run> text, double size) throws XMLStreamException {
        Kind kind = kind();
        cursor.allowAttributes("name", "width", "height");
        String name = cursor.required("name");
        double width = length("width", kind, SIGNATURE_WIDTH);
        double height = length("height", kind, SIGNATURE_HEIGHT);
        String words = cursor.text();
        text.add(Run.plain(words));
        int from = text.stream().mapToInt(run -> run.text().length()).sum();
        SigningPlace place = new SigningPlace(kind, name, words, from, width, height);
        if (!names.add(name)) {
            throw new InvalidDocumentException("two places to seal or sign have the name \"" + name + "\"");
        }
        text.add(Run.plain(BLANK.repeat(blanks(width, size))));
        return place;
    }

    /** Of seals each length is given. */
    private double length(String attribute, Kind kind, double usual) {
        if (kind == Kind.SEAL) {
            cursor.required(attribute);
        }
        return cursor.number(attribute, usual);
    }

    private Kind kind() {
        return switch (cursor.name()) {
            case "seal" -> Kind.SEAL;
            case "signature" -> Kind.SIGNATURE;
            default -> throw cursor.unknown("text, seal, signature");
        };
    }

    /** As many as are at least as wide as the place. */
    private static int blanks(double width, double size) {
        return size > 0 ? (int) Math.ceil(width * PageSetup.POINTS_PER_MM / size) : 0;
    }
}
