package org.apache.fop.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes objects as FOP does, but with as little white space as the syntax allows (ISO 32000-1, 7.2) and all into one buffer.
 */
final class CompactSyntax {

    // Bytes as the characters of Latin 1.
    private final StringBuilder out = new StringBuilder(1 << 14);

    /** In bytes. */
    int length() {
        return out.length();
    }

    byte[] toBytes() {
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Writes an object without its number. */
    void write(CompressedObject object) throws IOException {
        if (object instanceof StructureElement element) {
            element.write(this);
        } else if (object.getClass() == PDFDictionary.class) {
            dictionary((PDFDictionary) object);
        } else {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            object.output(bytes);
            append(bytes);
        }
        out.append('\n');
    }

    CompactSyntax raw(String syntax) {
        out.append(syntax);
        return this;
    }

    CompactSyntax reference(int number) {
        out.append(number).append(" 0 R");
        return this;
    }

    private void dictionary(PDFDictionary dictionary) throws IOException {
        out.append("<<");
        for (String key : dictionary.order) {
            out.append('/').append(key).append(' ');
            value(dictionary.entries.get(key), dictionary);
        }
        out.append(">>");
    }

    private void array(PDFArray array) throws IOException {
        char before = '[';
        for (Object each : array.values) {
            out.append(before);
            value(each, array);
            before = ' ';
        }
        out.append(array.values.isEmpty() ? "[]" : "]");
    }

    void value(@Nullable Object value, PDFObject owner) throws IOException {
        if (value instanceof String text) {
            text(text);
        } else if (value instanceof PDFName) {
            out.append(value);
        } else if (value instanceof Integer) {
            out.append((int) value);
        } else if (value instanceof PDFReference) {
            out.append(value);
        } else if (value instanceof PDFNumber number && number.getNumber() instanceof Integer) {
            out.append(number.getNumber());
        } else if (value instanceof PDFObject object && object.hasObjectNumber()) {
            reference(object.getObjectNumber().getNumber());
        } else if (value != null && value.getClass() == PDFDictionary.class) {
            dictionary((PDFDictionary) value);
        } else if (value != null && value.getClass() == PDFArray.class) {
            array((PDFArray) value);
        } else {
            asFopDoes(value, owner);
        }
    }

    private void asFopDoes(@Nullable Object value, PDFObject owner) throws IOException {
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        owner.formatObject(value, bytes, text);
        PDFDocument.flushTextBuffer(text, bytes);
        append(bytes);
    }

    private void append(ByteArrayOutputStream bytes) {
        out.append(bytes.toString(StandardCharsets.ISO_8859_1));
    }

    private void text(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit < ' ' || unit > '~' || unit == '(' || unit == ')' || unit == '\\') {
                out.append(PDFText.escapeText(text));
                return;
            }
        }
        out.append('(').append(text).append(')');
    }
}
