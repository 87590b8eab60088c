package org.formpress.parse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.formpress.problem.Fault;
import org.formpress.problem.FaultCollector;
import org.formpress.problem.RefusedException;

/** Splits a JSON object into its members, each byte for byte as sent. */
public final class JsonMembers {

    private JsonMembers() {}

    /**
     * The members of an object; none for JSON of another type.
     *
     * @param json UTF-8, with or without a byte order mark
     * @throws RefusedException when it is not JSON, repeats a member, or is nested too deeply
     */
    public static Map<String, byte[]> of(byte[] json) throws RefusedException {
        char[] text = JsonText.decode(JsonText.withoutMark(json));
        try (JsonParser parser = JsonTree.JSON.createParser(text)) {
            Map<String, byte[]> members = members(parser, text);
            if (parser.nextToken() != null) {
                throw SyntaxFault.trailing(text, parser.currentTokenLocation());
            }
            return members;
        } catch (StreamConstraintsException e) {
            // The parser's only limit; numbers and texts may have any length.
            throw refusal(Fault.whole("depth", Integer.toString(StreamReadConstraints.DEFAULT_MAX_DEPTH)));
        } catch (JsonProcessingException e) {
            throw SyntaxFault.refusal(text, e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    private static Map<String, byte[]> members(JsonParser parser, char[] text) throws IOException, RefusedException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw SyntaxFault.empty();
        }
        if (first != JsonToken.START_OBJECT) {
            parser.skipChildren();
            parser.finishToken();
            return members;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            int start = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            parser.finishToken();
            int end = (int) parser.currentLocation().getCharOffset();
            byte[] value = new String(text, start, end - start).getBytes(StandardCharsets.UTF_8);
            if (members.put(name, value) != null) {
                throw refusal(Fault.of("duplicate", "/" + name, name));
            }
        }
        return members;
    }

    private static RefusedException refusal(Fault fault) {
        FaultCollector faults = new FaultCollector();
        faults.add(() -> fault);
        return faults.refusal(RefusedException.Kind.INVALID_DATA);
    }
}
