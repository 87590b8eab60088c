package org.formpress.http;

/** The start of what a caller sent, fit to be quoted back. */
public final class Excerpt {

    private static final int LENGTH = 80;

    private Excerpt() {}

    static String of(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        int end = Math.min(LENGTH, plain.codePointCount(0, plain.length()));
        String start = plain.substring(0, plain.offsetByCodePoints(0, end));
        return start.length() == plain.length() ? plain : start + "…";
    }
}
