package org.formpress.jobs.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import org.formpress.parse.OtherEncoding;
import org.jspecify.annotations.Nullable;

/** Splits a JSON array. After a syntax error the next element cannot be found, so the whole input is refused. */
final class ArraySplitter implements FormSplitter.Section {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonInput in;
    private final int linesBefore;
    private final ReplayBuffer buffer;
    private final JsonParser parser;
    private int number;
    private int linesAfter;

    ArraySplitter(JsonInput in, int maxFormBytes, int linesBefore) throws IOException {
        this.in = in;
        this.linesBefore = linesBefore;
        this.buffer = new ReplayBuffer(in, maxFormBytes);
        this.parser = JSON.createParser(buffer);
    }

    @Override
    public @Nullable RawForm next() throws IOException, SubmissionException {
        try {
            return parse();
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
        return parser.currentLocation().getLineNr() - 1 + linesAfter;
    }

    private @Nullable RawForm parse() throws IOException, SubmissionException {
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
        return new RawForm(number, buffer.take(start, parser.currentLocation().getByteOffset()));
    }

    // Jackson knows byte offsets only in UTF-8.
    private void begin() throws IOException, SubmissionException {
        parser.nextToken();
        if (parser.currentTokenLocation().getByteOffset() < 0) {
            throw broken(null);
        }
    }

    // Only another array or object may follow.
    private @Nullable RawForm end() throws IOException, SubmissionException {
        buffer.pushBack(parser.currentLocation().getByteOffset(), in);
        int first = in.first();
        linesAfter = in.blankLines();
        if (first >= 0 && first != '[' && first != '{') {
            throw broken(parser.currentLocation());
        }
        return null;
    }

    private SubmissionException refused(@Nullable JsonLocation at) {
        return OtherEncoding.isStartOfGbk(buffer.sample())
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
