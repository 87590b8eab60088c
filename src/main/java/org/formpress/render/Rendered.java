package org.formpress.render;

import java.util.List;
import org.formpress.form.Form;
import org.formpress.problem.Finding;
import org.formpress.write.Manuscript;
import org.formpress.write.OutputFormat;

/**
 * A finished file.
 *
 * @param fileName with its extension, valid on any file system, such as {@code 2024-财政项目支出绩效自评表-党建办工作经费.pdf}
 * @param findings of the content checks
 * @param places   where it is sealed and signed; only of PDF files
 */
public record Rendered(
        Form form, OutputFormat format, String fileName, byte[] file, List<Finding> findings, List<SealPlace> places) {

    public Rendered {
        findings = List.copyOf(findings);
        places = List.copyOf(places);
    }

    /** The file of a manuscript. */
    static Rendered of(Form form, OutputFormat format, Manuscript manuscript, byte[] file, List<Finding> findings) {
        String name = FileNames.of(manuscript.document().title(), format);
        List<SealPlace> places = format == OutputFormat.PDF ? SealPlace.of(manuscript.plan()) : List.of();
        return new Rendered(form, format, name, file, findings, places);
    }
}
