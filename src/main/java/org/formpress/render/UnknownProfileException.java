package org.formpress.render;

import java.util.List;
import org.formpress.problem.OperatorException;

/** A profile is wanted that the templates do not have. */
public final class UnknownProfileException extends OperatorException {

    private static final long serialVersionUID = 1L;

    UnknownProfileException(String profile, List<String> known) {
        super(
                "fault.profile",
                "there is no profile " + profile + "; there are " + String.join(", ", known),
                profile,
                String.join(", ", known));
    }
}
