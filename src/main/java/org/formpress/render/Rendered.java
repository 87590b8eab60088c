package org.formpress.render;

import java.util.List;
import org.formpress.form.Form;
import org.formpress.problem.Finding;
import org.formpress.write.OutputFormat;

/**
 * A finished file.
 *
 * @param fileName with its extension, valid on any file system, such as {@code 2024-财政项目支出绩效自评表-党建办工作经费.pdf}
 * @param findings of the content checks
 */
public record Rendered(Form form, OutputFormat format, String fileName, byte[] file, List<Finding> findings) {

    public Rendered {
        findings = List.copyOf(findings);
    }
}
