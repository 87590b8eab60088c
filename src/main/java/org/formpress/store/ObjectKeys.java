package org.formpress.store;

import java.util.regex.Pattern;

/** The keys of objects. */
final class ObjectKeys {

    private static final String PART = "[A-Za-z0-9_-][A-Za-z0-9._-]*";
    private static final Pattern KEY = Pattern.compile(PART + "(/" + PART + ")*");
    private static final int MAX_LENGTH = 255;

    private ObjectKeys() {}

    /** Returns a valid key, which cannot lead out of its store. */
    static String requireValid(String key) {
        if (key.length() > MAX_LENGTH || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no key of a store: " + key);
        }
        return key;
    }
}
