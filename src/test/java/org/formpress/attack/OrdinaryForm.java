package org.formpress.attack;

import java.util.EnumMap;
import java.util.Map;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.write.OutputFormat;

/** The files of an ordinary form, made where nobody attacks. */
final class OrdinaryForm {

    private static final Map<OutputFormat, byte[]> FILES = new EnumMap<>(OutputFormat.class);

    static {
        for (OutputFormat format : OutputFormat.values()) {
            FILES.put(format, made(format));
        }
    }

    private OrdinaryForm() {}

    static byte[] file(OutputFormat format) {
        return FILES.get(format);
    }

    private static byte[] made(OutputFormat format) {
        try {
            byte[] json = Sample.named("self-evaluation/typical").json();
            return Project.renderer()
                    .render(new RenderRequest(json, format, false))
                    .file();
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }
}
