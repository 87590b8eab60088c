package org.formpress.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.formpress.problem.Fault;
import org.formpress.problem.FaultCollector;
import org.formpress.problem.RefusedException;

/** Splits JSON into its items, each byte for byte as sent. */
public final class JsonItems {

    private JsonItems() {}

    /**
     * The items of an array, or else each value of those that follow each other, as in NDJSON; none of a lone value that is no array.
     *
     * @param json UTF-8, with or without a byte order mark
     * @throws RefusedException when it is not JSON, or is nested too deeply
     */
    public static List<byte[]> of(byte[] json) throws RefusedException {
        char[] text = JsonText.decode(JsonText.withoutMark(json));
        try (JsonParser parser = JsonTree.JSON.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_ARRAY) {
                return following(first, parser, text);
            }
            List<byte[]> items = new ArrayList<>();
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                items.add(item(parser, text));
            }
            if (parser.nextToken() != null) {
                throw SyntaxFault.trailing(text, parser.currentTokenLocation());
            }
            return items;
        } catch (StreamConstraintsException e) {
            throw tooDeep();
        } catch (JsonProcessingException e) {
            throw SyntaxFault.refusal(text, e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    private static List<byte[]> following(JsonToken first, JsonParser parser, char[] text) throws IOException {
        List<byte[]> items = new ArrayList<>();
        for (JsonToken next = first; next != null; next = parser.nextToken()) {
            items.add(item(parser, text));
        }
        return items.size() > 1 ? items : List.of();
    }

    private static byte[] item(JsonParser parser, char[] text) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        parser.finishToken();
        int end = (int) parser.currentLocation().getCharOffset();
        return new String(text, start, end - start).getBytes(StandardCharsets.UTF_8);
    }

    private static RefusedException tooDeep() {
        FaultCollector faults = new FaultCollector();
        faults.add(() -> Fault.whole("depth", Integer.toString(StreamReadConstraints.DEFAULT_MAX_DEPTH)));
        return faults.refusal(RefusedException.Kind.INVALID_DATA);
    }
}
