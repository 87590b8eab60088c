package org.formpress.load;

import java.io.IOException;
import org.formpress.load.Line.Answer;
import org.formpress.load.Line.BrokenAnswerException;
import org.jspecify.annotations.Nullable;

/** A caller who calls again and again, each time over a new connection or over one as long as it is kept. */
final class Exchange implements AutoCloseable {

    private final Service service;
    private final boolean keeps;
    private @Nullable Line kept;

    /** How a call ended. */
    enum End {
        /** No connection came about: the caller knows that nothing was done. */
        NOT_ACCEPTED,
        /** A whole file. */
        RENDERED,
        /** A whole answer that says to come again. */
        TURNED_AWAY,
        /** The connection ended before a byte of an answer came: the call is lost. */
        UNREAD,
        /** A whole answer of another kind, or a part of one. */
        BROKEN
    }

    /** @param keeps whether connections are kept */
    Exchange(Service service, boolean keeps) {
        this.service = service;
        this.keeps = keeps;
    }

    End of(Call call) throws IOException {
        Line line = kept;
        kept = null;
        try {
            line = line == null ? Line.to(service) : line;
        } catch (IOException refused) {
            return End.NOT_ACCEPTED;
        }
        End end = end(line, call);
        if (kept == null) {
            line.close();
        }
        return end;
    }

    private End end(Line line, Call call) {
        try {
            line.call(call, keeps ? "" : "Connection: close\r\n");
            return line.answer().map(answer -> end(line, answer)).orElse(End.UNREAD);
        } catch (BrokenAnswerException broken) {
            return End.BROKEN;
        } catch (IOException withoutAnswer) {
            return End.UNREAD;
        }
    }

    private End end(Line line, Answer answer) {
        kept = answer.isLast() ? null : line;
        return switch (answer.status()) {
            case 200 -> End.RENDERED;
            case 503 -> End.TURNED_AWAY;
            default -> End.BROKEN;
        };
    }

    @Override
    public void close() throws IOException {
        if (kept != null) {
            kept.close();
        }
    }
}
