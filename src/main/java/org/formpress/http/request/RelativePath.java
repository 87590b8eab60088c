package org.formpress.http.request;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** References that hold wherever a proxy puts this service: relative to the address that was asked for (RFC 3986, section 5). */
final class RelativePath {

    private RelativePath() {}

    /**
     * The reference that leads from one path of this service to another.
     *
     * @param from the path that was asked for, such as {@code /booklets}
     * @param to   a path, and a query if need be
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

    // Of a folder such as /a/b/, that are a and b.
    private static List<String> segments(String path) {
        return Arrays.asList(path.substring(1).split("/")).stream()
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
