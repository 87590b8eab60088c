package org.formpress.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.formpress.fill.read.FilledForm;
import org.formpress.http.problem.RequestException;
import org.formpress.problem.Origin;
import org.formpress.problem.Problem;
import org.junit.jupiter.api.Test;

class FilledAnswerTest {

    private static final Problem ORPHAN = new Problem("fill.project.none", "", "", "", List.of()).at("指标!B8");

    @Test
    void aWorkbookWithoutFormsHasEmptyLists() {
        assertThat(answer(Stream.empty())).isEqualTo("{\"forms\":[],\"errors\":[]}");
    }

    @Test
    void rowsOfNoFormStandBesideTheForms() {
        FilledForm rows = new FilledForm(9, bytes("{}"), new Origin(Map.of(), List.of(ORPHAN), true));

        String answer = answer(Stream.of(form("{\"a\":1}"), rows, form("{\"b\":2}")));

        assertThat(answer)
                .startsWith(
                        "{\"forms\":[{\"data\":{\"a\":1},\"errors\":[]},{\"data\":{\"b\":2},\"errors\":[]}],\"errors\":[{")
                .contains("\"cell\":\"指标!B8\"");
    }

    @Test
    void moreThanEightMebibytesAreRefusedBeforeAllFormsAreRead() {
        FilledForm large = form("\"" + "x".repeat(1 << 20) + "\"");
        Iterator<FilledForm> endless = Stream.generate(() -> large).iterator();

        assertThatThrownBy(() -> FilledAnswer.of(endless, Locale.CHINESE))
                .isInstanceOf(RequestException.class)
                .hasMessage("much-data");
    }

    private static String answer(Stream<FilledForm> forms) {
        return new String(FilledAnswer.of(forms.iterator(), Locale.CHINESE), StandardCharsets.UTF_8);
    }

    private static FilledForm form(String json) {
        return new FilledForm(1, bytes(json), Origin.NONE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
