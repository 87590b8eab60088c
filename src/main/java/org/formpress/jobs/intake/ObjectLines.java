package org.formpress.jobs.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * Finds the line of a broken object on which the next object begins. An object at the margin of an indented one is only a guess:
 * if the whole turns out to be one JSON object, it is part of it.
 */
final class ObjectLines {

    private static final int NONE = -1;
    private static final JsonFactory JSON = new JsonFactory();

    private final RewindBuffer in;
    private final ObjectScan scan;
    private final LookaheadBudget lookahead;
    private boolean first = true;
    private boolean blank;
    private int start;
    private boolean indented;
    private boolean unindented;
    // Where this line began, if with an object: the next one, or a part of this one.
    private int candidate = NONE;
    private int candidateDepth;
    private int line;
    private int guess = NONE;
    private int guessedLine;

    ObjectLines(RewindBuffer in, ObjectScan scan, LookaheadBudget lookahead) {
        this.in = in;
        this.scan = scan;
        this.lookahead = lookahead;
    }

    /** Begins a line. */
    void begin() {
        first = false;
        blank = true;
        start = in.position();
        candidate = NONE;
        line++;
    }

    /**
     * Goes back to the beginning of the next object, if there is one.
     *
     * @param found whether there is certainly one
     * @return how many lines ended before it
     */
    int goBack(boolean found) {
        if (guess != NONE) {
            lookahead.spend(guess, in.position());
            in.goBackTo(guess);
            return guessedLine;
        }
        if (found) {
            in.goBackTo(candidate);
        }
        return line;
    }

    /** Whether the guess was right, now that the brackets have closed or are broken. */
    boolean isGuessRight() {
        return guess != NONE && (scan.isBroken() || !isJson(in.copy(0, in.position())));
    }

    private static boolean isJson(byte[] json) {
        try (JsonParser parser = JSON.createParser(json)) {
            while (parser.nextToken() != null) {
                parser.finishToken();
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether this byte shows that the next object began with its line; to be called before the scan takes the byte. */
    boolean isNext(int octet) {
        return guess != NONE && lookahead.isExhausted(guess, in.position()) || isCertain(octet);
    }

    private boolean isCertain(int octet) {
        if (first) {
            return false;
        }
        if (octet == '\n') {
            return isNextAtTheEnd();
        }
        if (JsonInput.isBlank(octet)) {
            return false;
        }
        if (blank) {
            return isNextByItsStart(octet);
        }
        if (scan.depth() == candidateDepth) {
            // An object with something after it on its line is part of this one.
            candidate = NONE;
        }
        return false;
    }

    private boolean isNextByItsStart(int octet) {
        blank = false;
        boolean atMargin = in.position() - 1 == start;
        if (octet == '{') {
            candidate = start;
            candidateDepth = scan.depth();
            if (!scan.takesObject()) {
                return true;
            }
            if (guess == NONE && atMargin && indented && !unindented) {
                guess = start;
                guessedLine = line;
                return !lookahead.isLeft();
            }
        }
        indented |= !atMargin;
        unindented |= atMargin && octet != '}' && octet != ']';
        return false;
    }

    /** Whether the line that ends here is a whole form or settings object. */
    boolean isNextAtTheEnd() {
        return candidate != NONE
                && scan.depth() == candidateDepth
                && BookSettingsParser.isFormOrSettings(in.copy(candidate, in.position()));
    }
}
