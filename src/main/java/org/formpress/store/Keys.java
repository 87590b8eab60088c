package org.formpress.store;

import java.util.regex.Pattern;

/** Which keys there may be. */
final class Keys {

    private static final String PART = "[A-Za-z0-9_-][A-Za-z0-9._-]*";
    private static final Pattern KEY = Pattern.compile(PART + "(/" + PART + ")*");
    private static final int LONGEST = 255;

    private Keys() {}

    /** The key itself, when it is one: no key leads out of its store. */
    static String checked(String key) {
        if (key.length() > LONGEST || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no key of a store: " + key);
        }
        return key;
    }
}
