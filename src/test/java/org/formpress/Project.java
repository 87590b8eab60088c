package org.formpress;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.formpress.font.FontLibrary;
import org.formpress.form.FormCatalogue;
import org.formpress.form.FormData;
import org.formpress.form.FormReader;
import org.formpress.home.Home;
import org.formpress.merge.Merger;
import org.formpress.model.Document;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.render.Renderer;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.Typesetter;
import org.formpress.write.OutputFormat;

/** The pipeline and its stages over the project's own folders, made once for all tests. */
public final class Project {

    private static final Home HOME =
            Home.of(Optional.of(Path.of("templates")), Optional.of(Path.of("fonts")), Optional.of(Path.of("samples")));
    private static final FontLibrary FONTS = new FontLibrary(HOME.fonts());
    private static final Typesetter TYPESETTER = new Typesetter(FONTS);
    private static final FormReader READER = new FormReader(FormCatalogue.load(HOME));
    private static final Merger MERGER = new Merger(HOME.templates(), false);
    private static final Renderer RENDERER = Renderer.of(HOME, false);
    private static final Map<String, Printed> PRINTED = new ConcurrentHashMap<>();

    /** A form at every stage of its way to a PDF. */
    public record Printed(FormData data, Document document, PagePlan plan, byte[] pdf) {}

    private Project() {}

    public static Home home() {
        return HOME;
    }

    public static FontLibrary fonts() {
        return FONTS;
    }

    public static Typesetter typesetter() {
        return TYPESETTER;
    }

    public static Renderer renderer() {
        return RENDERER;
    }

    /** The stages of a sample; each sample is printed once for all tests. */
    public static Printed print(Sample sample) {
        return PRINTED.computeIfAbsent(sample.name(), name -> print(sample.json()));
    }

    /** The stages of a form that is no sample. */
    public static Printed print(byte[] json) {
        try {
            FormData data = READER.read(json);
            Document document = MERGER.merge(data);
            return new Printed(data, document, TYPESETTER.plan(document), pdf(json));
        } catch (RefusedException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** A form merged with its layout. */
    public static Document document(byte[] json) {
        try {
            return MERGER.merge(READER.read(json));
        } catch (RefusedException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static byte[] pdf(byte[] json) throws RefusedException {
        return RENDERER.render(new RenderRequest(json, OutputFormat.PDF, false)).file();
    }
}
