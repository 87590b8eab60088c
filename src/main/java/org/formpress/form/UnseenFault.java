package org.formpress.form;

import com.networknt.schema.ValidationMessage;
import java.util.Optional;
import java.util.Set;
import org.formpress.problem.Excerpt;
import org.formpress.problem.Fault;
import org.formpress.text.Unseen;

/** The fault of a value with characters that nobody sees, where they are not allowed: in years, ids and values of a list. */
final class UnseenFault {

    private static final Set<String> LENGTHS = Set.of("maxLength", "minLength");

    private UnseenFault() {}

    static Optional<Fault> of(ValidationMessage message, String pointer) {
        return message.getInstanceNode() != null
                        && message.getInstanceNode().isTextual()
                        && !LENGTHS.contains(message.getType())
                ? of(message.getInstanceNode().textValue(), pointer)
                : Optional.empty();
    }

    static Optional<Fault> of(String text, String pointer) {
        int at = Unseen.first(text);
        return at < 0
                ? Optional.empty()
                : Optional.of(Fault.of(
                        "unseen",
                        pointer,
                        text,
                        Integer.toString(text.codePointCount(0, at) + 1),
                        Excerpt.codePoint(text.codePointAt(at)),
                        Unseen.removed(text)));
    }
}
