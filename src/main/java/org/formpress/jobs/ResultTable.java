package org.formpress.jobs;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.formpress.book.BookFormat;
import org.formpress.problem.Problem;

/** The tables of refused forms and of finished files. */
final class ResultTable {

    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};
    private static final int MAX_NAME = 1000;

    private ResultTable() {}

    static void insertRefused(Connection connection, String job, List<RefusedForm> forms) throws SQLException {
        Sql.batch(
                connection,
                "INSERT INTO booklet_refusal (job, line, project_name, problems) VALUES (?, ?, ?, ?)",
                forms.stream()
                        .map(form -> new Object[] {
                            job, form.line(), name(form.projectName()), StoredJson.text(form.problems())
                        })
                        .toList());
    }

    // PostgreSQL cannot store the zero character, which JSON may contain.
    private static String name(String text) {
        String plain = text.replace('\0', ' ');
        return plain.substring(0, Math.min(MAX_NAME, plain.length()));
    }

    static List<RefusedForm> refused(Connection connection, String job, int limit) throws SQLException {
        return Sql.list(
                connection,
                "SELECT line, project_name, problems FROM booklet_refusal WHERE job = ? ORDER BY line LIMIT " + limit,
                row -> new RefusedForm(row.getInt(1), row.getString(2), StoredJson.read(row.getString(3), PROBLEMS)),
                job);
    }

    static void insertFile(Connection connection, String job, JobFile file) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO booklet_file (job, format, volume, bytes, sha256) VALUES (?, ?, ?, ?, ?)",
                job,
                file.format().id(),
                file.volume(),
                file.bytes(),
                file.sha256());
    }

    static List<JobFile> files(Connection connection, String job) throws SQLException {
        return Sql.list(
                connection,
                "SELECT format, volume, bytes, sha256 FROM booklet_file WHERE job = ? ORDER BY format, volume",
                row -> new JobFile(
                        BookFormat.ofId(row.getString(1)).orElseThrow(),
                        row.getInt(2),
                        row.getLong(3),
                        row.getString(4)),
                job);
    }
}
