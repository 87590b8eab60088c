package org.formpress.parse;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.stream.IntStream;
import org.formpress.problem.Fault;
import org.formpress.problem.FaultCollector;
import org.formpress.problem.RefusedException;

/** Describes where and why a text is not JSON; the parser's own messages name its classes. */
final class SyntaxFault {

    private static final int BEFORE = 15;
    private static final int AFTER = 5;
    private static final String FULL_WIDTH = "“”‘’＂，：｛｝［］【】";

    private SyntaxFault() {}

    static RefusedException refusal(char[] text, JsonProcessingException cause) {
        if (cause instanceof JsonEOFException) {
            return at("json.end", text, text.length);
        }
        int at = Math.max(0, (int) cause.getLocation().getCharOffset());
        return at(code(text, at), text, at);
    }

    static RefusedException empty() {
        return refusal(Fault.whole("json.empty"));
    }

    static RefusedException trailing(char[] text, JsonLocation location) {
        return at("json.trailing", text, (int) location.getCharOffset());
    }

    private static String code(char[] text, int at) {
        char unit = at < text.length ? text[at] : ' ';
        if (unit < ' ') {
            return "json.control";
        }
        if (FULL_WIDTH.indexOf(unit) >= 0) {
            return "json.punctuation";
        }
        String before = excerpt(text, at, 0);
        return before.endsWith("NaN") || before.endsWith("Infinity") ? "json.nan" : "json";
    }

    private static RefusedException at(String code, char[] text, int at) {
        int end = Math.min(at, text.length);
        int lineStart = end;
        while (lineStart > 0 && text[lineStart - 1] != '\n') {
            lineStart--;
        }
        long line =
                1 + IntStream.range(0, lineStart).filter(i -> text[i] == '\n').count();
        return refusal(Fault.of(
                code,
                Fault.WHOLE,
                excerpt(text, end, AFTER),
                Long.toString(line),
                Integer.toString(end - lineStart + 1)));
    }

    private static String excerpt(char[] text, int at, int after) {
        int start = Math.max(0, at - BEFORE);
        return new String(text, start, Math.min(text.length, at + after) - start);
    }

    private static RefusedException refusal(Fault fault) {
        FaultCollector faults = new FaultCollector();
        faults.add(() -> fault);
        return faults.refusal(RefusedException.Kind.NOT_JSON);
    }
}
