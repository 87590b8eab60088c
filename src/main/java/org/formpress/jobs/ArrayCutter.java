package org.formpress.jobs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import org.formpress.parse.OtherEncoding;
import org.jspecify.annotations.Nullable;

/** Cuts the elements of a JSON array. After a fault nothing tells where the next element begins: the whole is refused. */
final class ArrayCutter implements FormCutter.Section {

    private static final JsonFactory JSON = new JsonFactory();

    private final FormInput in;
    private final int linesBefore;
    private final Window window;
    private final JsonParser parser;
    private int number;
    private int linesBehind;

    ArrayCutter(FormInput in, int longest, int linesBefore) throws IOException {
        this.in = in;
        this.linesBefore = linesBefore;
        this.window = new Window(in, longest);
        this.parser = JSON.createParser(window);
    }

    @Override
    public @Nullable Cut next() throws IOException, SubmissionException {
        try {
            return cut();
        } catch (JsonProcessingException e) {
            throw refused(e.getLocation());
        } catch (CharConversionException e) {
            throw refused(null);
        }
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int lines() {
        return parser.currentLocation().getLineNr() - 1 + linesBehind;
    }

    private @Nullable Cut cut() throws IOException, SubmissionException {
        if (number == 0) {
            begin();
        }
        number++;
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            return end();
        }
        if (token == null) {
            throw broken(parser.currentLocation());
        }
        long start = parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        if (!parser.hasCurrentToken()) {
            throw broken(parser.currentLocation());
        }
        return new Cut(number, window.take(start, parser.currentLocation().getByteOffset()));
    }

    // Of other encodings Jackson does not say at which byte it is.
    private void begin() throws IOException, SubmissionException {
        parser.nextToken();
        if (parser.currentTokenLocation().getByteOffset() < 0) {
            throw broken(null);
        }
    }

    // Behind it, another array or another form may stand, and nothing else.
    private @Nullable Cut end() throws IOException, SubmissionException {
        window.giveBack(parser.currentLocation().getByteOffset(), in);
        int first = in.first();
        linesBehind = in.blankLines();
        if (first >= 0 && first != '[' && first != '{') {
            throw broken(parser.currentLocation());
        }
        return null;
    }

    private SubmissionException refused(@Nullable JsonLocation at) {
        return OtherEncoding.isStartOfGbk(window.sample())
                ? new SubmissionException(SubmissionException.Kind.IN_GBK)
                : broken(at);
    }

    private SubmissionException broken(@Nullable JsonLocation at) {
        return new SubmissionException(
                SubmissionException.Kind.BROKEN,
                linesBefore + (at == null ? 1 : at.getLineNr()),
                at == null ? 1 : at.getColumnNr());
    }
}
