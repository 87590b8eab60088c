package org.formpress.write.word.skeleton;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sorts namespace declarations, whose order JAXB varies between processes. */
final class NamespaceOrder {

    private static final Pattern ROOT = Pattern.compile("(<[A-Za-z][\\w:.-]*)([^>]*>)");
    private static final Pattern DECLARATION = Pattern.compile(" xmlns(:\\w+)?=\"[^\"]*\"");

    private NamespaceOrder() {}

    /** The XML with the namespaces of its root sorted. */
    static String sorted(String xml) {
        Matcher root = ROOT.matcher(xml);
        if (!root.find()) {
            return xml;
        }
        String declarations = DECLARATION
                .matcher(root.group(2))
                .results()
                .map(MatchResult::group)
                .sorted()
                .collect(Collectors.joining());
        String others = DECLARATION.matcher(root.group(2)).replaceAll("");
        return xml.substring(0, root.end(1)) + declarations + others + xml.substring(root.end());
    }
}
