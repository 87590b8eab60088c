package org.formpress.http.request;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Relative references between paths of this service, valid under any proxy prefix (RFC 3986, section 5). */
final class RelativePath {

    private RelativePath() {}

    /**
     * The reference from one path of this service to another.
     *
     * @param from the request path, such as {@code /booklets}
     * @param to   a path with an optional query
     */
    static String path(String from, String to) {
        List<String> folder = segments(from.substring(0, from.lastIndexOf('/') + 1));
        List<String> target = segments(to);
        int shared = 0;
        while (shared < folder.size()
                && shared < target.size() - 1
                && folder.get(shared).equals(target.get(shared))) {
            shared++;
        }
        String up = String.join("", Collections.nCopies(folder.size() - shared, "../"));
        return up + String.join("/", target.subList(shared, target.size()));
    }

    // /a/b/ has the segments a and b.
    private static List<String> segments(String path) {
        return Arrays.asList(path.substring(1).split("/")).stream()
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
