package org.formpress.read.pdf;

import com.itextpdf.io.source.PdfTokenizer;
import com.itextpdf.io.source.RandomAccessFileOrArray;
import com.itextpdf.io.source.RandomAccessSourceFactory;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfResources;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.canvas.parser.util.PdfCanvasParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.formpress.bounds.Deadline;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.pdf.Tokens.Budget;
import org.formpress.read.pdf.Tokens.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of one page. It accepts only the operators that we write (ISO 32000-1, annex A), which rules out pictures and
 * invisible or painted-over text.
 */
final class ContentReader {

    /** The longest page we write has about 30,000. */
    private static final int MAX_TOKENS = 500_000;

    private static final Set<String> DRAWING = Set.of(
            "q", "Q", "cm", "w", "J", "j", "M", "d", "i", "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "f*", "B",
            "B*", "b", "b*", "n", "W", "W*", "g", "G", "rg", "RG", "BT", "ET", "Tm", "Td", "TD", "T*");

    /** Allowed inside the text of an element. */
    private static final Set<String> WRITING = Set.of("BT", "ET", "Tm", "Tf", "Tc", "Tj", "TJ", "BDC", "EMC");

    private static final Set<String> SHOWING = Set.of("Tj", "TJ");

    /** Between characters, in pt: a tenth of the largest size. More would scatter a text over the page. */
    private static final int MAX_SPACING = 10;

    /** What is taken back of it, in thousandths of the em. More would print characters over others. */
    private static final int MAX_TAKEN_BACK = 100;

    private static final int NONE = -1;
    private static final int ARTIFACT = -2;

    private final Map<String, ToUnicodeMap> fonts;
    private final Map<Integer, StringBuilder> texts = new HashMap<>();
    private @Nullable ToUnicodeMap font;
    private int mark = NONE;
    private boolean inFigure;

    ContentReader(Map<String, ToUnicodeMap> fonts) {
        this.fonts = fonts;
    }

    Map<Integer, String> read(byte[] content) throws RefusedException {
        Tokens tokens = new Tokens(content, 0, new Budget(MAX_TOKENS));
        while (tokens.next() != Kind.END) {
            // Bounds their number and nesting before iText makes objects of them.
        }
        PdfCanvasParser parser = new PdfCanvasParser(
                new PdfTokenizer(new RandomAccessFileOrArray(new RandomAccessSourceFactory().createSource(content))),
                new PdfResources());
        List<PdfObject> operation = new ArrayList<>();
        try {
            while (!parser.parse(operation).isEmpty()) {
                Deadline.check();
                operator(operation.get(operation.size() - 1).toString(), operation);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Integer, String> read = new HashMap<>();
        texts.forEach((number, text) -> read.put(number, text.toString()));
        return read;
    }

    private void operator(String name, List<PdfObject> operation) throws RefusedException {
        boolean inText = mark >= 0 && !inFigure;
        if (inText && !WRITING.contains(name) || SHOWING.contains(name) && mark == NONE) {
            throw changed(name);
        }
        switch (name) {
            case "BMC", "BDC" -> begin(operation);
            case "EMC" -> mark = NONE;
            case "Tf" -> font = fonts.get(name(operation.get(0)));
            case "Tc" -> checkSpace(operation.get(0), MAX_SPACING);
            case "Tj" -> show(operation.get(0));
            case "TJ" -> showParts(operation.get(0));
            default -> {
                if (!DRAWING.contains(name)) {
                    throw changed(name);
                }
            }
        }
    }

    private static RefusedException changed(String operator) {
        return FileRefusal.unsafe("file.pdf.changed", operator);
    }

    private static String name(PdfObject operand) {
        return operand instanceof PdfName name ? name.getValue() : "";
    }

    private void begin(List<PdfObject> operation) throws RefusedException {
        PdfObject properties = operation.size() > 2 ? operation.get(1) : null;
        PdfNumber number = properties instanceof PdfDictionary entries ? entries.getAsNumber(PdfName.MCID) : null;
        boolean isArtifact = name(operation.get(0)).equals("Artifact");
        if (mark != NONE || isArtifact == (number != null)) {
            throw changed("BDC");
        }
        inFigure = name(operation.get(0)).equals("Figure");
        mark = number == null ? ARTIFACT : number.intValue();
        if (mark >= 0 && texts.put(mark, new StringBuilder()) != null || number != null && mark < 0) {
            throw changed("MCID");
        }
    }

    private static void checkSpace(PdfObject space, int max) throws RefusedException {
        double width = space instanceof PdfNumber number ? number.doubleValue() : Double.NaN;
        if (!(width >= 0 && width <= max)) {
            throw changed("Tc");
        }
    }

    /** Strings, between which spacing is taken back. */
    private void showParts(PdfObject parts) throws RefusedException {
        if (!(parts instanceof PdfArray array)) {
            throw changed("TJ");
        }
        boolean betweenTexts = false;
        for (PdfObject part : array) {
            if (part instanceof PdfNumber && betweenTexts) {
                // Several in a row would add up.
                checkSpace(part, MAX_TAKEN_BACK);
                betweenTexts = false;
            } else {
                show(part);
                betweenTexts = true;
            }
        }
    }

    private void show(PdfObject glyphs) throws RefusedException {
        ToUnicodeMap current = font;
        if (!(glyphs instanceof PdfString string) || current == null) {
            throw changed("Tj");
        }
        StringBuilder text = texts.get(mark);
        if (text != null) {
            text.append(current.read(string.getValueBytes()));
        }
    }
}
