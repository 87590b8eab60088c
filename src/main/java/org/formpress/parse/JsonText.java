package org.formpress.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.formpress.problem.Fault;
import org.formpress.problem.FaultCollector;
import org.formpress.problem.RefusedException;

/** JSON as bytes, in strict UTF-8: malformed input is refused, naming the first bad byte. */
public final class JsonText {

    private static final int MARK_LENGTH = 3;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private JsonText() {}

    /** Writes trees, maps, lists and records as JSON; decimals without exponents. */
    public static byte[] of(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can be written", e);
        }
    }

    /** The bytes without the byte order mark that some editors prepend (RFC 8259, section 8.1). */
    public static byte[] withoutMark(byte[] json) {
        return hasMark(json) ? Arrays.copyOfRange(json, MARK_LENGTH, json.length) : json;
    }

    /**
     * Decodes bytes without a byte order mark.
     *
     * @throws RefusedException when they are not UTF-8
     */
    public static char[] decode(byte[] json) throws RefusedException {
        ByteBuffer in = ByteBuffer.wrap(json);
        CharBuffer out = CharBuffer.allocate(json.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw malformed(json, in.position());
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    private static RefusedException malformed(byte[] json, int offset) {
        FaultCollector faults = new FaultCollector();
        String key = isUtf16(json) ? "encoding.utf16" : isGbk(json) ? "encoding.gbk" : "encoding";
        faults.add(() -> Fault.whole(key, Integer.toString(offset), String.format("%02X", json[offset])));
        return faults.refusal(RefusedException.Kind.NOT_JSON);
    }

    private static boolean isGbk(byte[] json) {
        return OtherEncoding.gbk(json).isPresent();
    }

    // By its byte order mark, which cannot begin UTF-8.
    private static boolean isUtf16(byte[] json) {
        return json.length > 1
                && (json[0] == (byte) 0xFF && json[1] == (byte) 0xFE
                        || json[0] == (byte) 0xFE && json[1] == (byte) 0xFF);
    }

    private static boolean hasMark(byte[] json) {
        return json.length >= MARK_LENGTH && json[0] == (byte) 0xEF && json[1] == (byte) 0xBB && json[2] == (byte) 0xBF;
    }
}
