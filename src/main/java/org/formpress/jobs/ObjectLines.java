package org.formpress.jobs;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * The lines of an object that is written over many: tells on which of them the next object begins because this one was broken
 * off. An object at the margin of one that is indented is only probably the next: where all of it turns out to be one JSON object,
 * it is not.
 */
final class ObjectLines {

    private static final int NONE = -1;
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonBytes in;
    private final ObjectScan scan;
    private final Guesses guesses;
    private boolean first = true;
    private boolean blank;
    private int start;
    private boolean indented;
    private boolean unindented;
    // An object that began with this line, where it may be the next one or part of this one.
    private int candidate = NONE;
    private int candidateDepth;
    private int line;
    private int guess = NONE;
    private int guessedLine;

    ObjectLines(JsonBytes in, ObjectScan scan, Guesses guesses) {
        this.in = in;
        this.scan = scan;
        this.guesses = guesses;
    }

    /** A line begins. */
    void begin() {
        first = false;
        blank = true;
        start = in.position();
        candidate = NONE;
        line++;
    }

    /**
     * Goes back to where the next object begins, if one does.
     *
     * @param found whether it is known that one does
     * @return how many lines of this one ended before that
     */
    int goBack(boolean found) {
        if (guess != NONE) {
            guesses.wasRight(guess, in.position());
            in.goBackTo(guess);
            return guessedLine;
        }
        if (found) {
            in.goBackTo(candidate);
        }
        return line;
    }

    /** Whether the next object has probably begun, although the brackets of this one have closed since or are broken. */
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

    /** Whether the next object has begun, with the line of this byte; to be asked before the scan goes on by the byte. */
    boolean isNext(int octet) {
        return guess != NONE && guesses.isEnough(guess, in.position()) || isCertain(octet);
    }

    private boolean isCertain(int octet) {
        if (first) {
            return false;
        }
        if (octet == '\n') {
            return isNextAtTheEnd();
        }
        if (FormInput.isBlank(octet)) {
            return false;
        }
        if (blank) {
            return isNextByItsStart(octet);
        }
        if (scan.depth() == candidateDepth) {
            // What is followed by something on its line is part of this object.
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
                return !guesses.areLeft();
            }
        }
        indented |= !atMargin;
        unindented |= atMargin && octet != '}' && octet != ']';
        return false;
    }

    /** Whether the line that ends here is a whole form, or an object with settings. */
    boolean isNextAtTheEnd() {
        return candidate != NONE
                && scan.depth() == candidateDepth
                && WantedBook.isFormOrSettings(in.copy(candidate, in.position()));
    }
}
