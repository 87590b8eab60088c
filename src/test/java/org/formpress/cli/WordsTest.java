package org.formpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void everythingIsSaidInBothLanguages() {
        assertThat(CliMessages.in(Language.EN).bundle().keySet())
                .isEqualTo(CliMessages.in(Language.ZH).bundle().keySet());
    }

    @Test
    void theLanguageIsFoundBeforeTheArgumentsAreParsed() {
        assertThat(Language.fromArguments("check", "--lang", "en", "a.json")).isEqualTo(Language.EN);
        assertThat(Language.fromArguments("--lang=en", "check")).isEqualTo(Language.EN);
        assertThat(Language.fromArguments("check", "--lang")).isEqualTo(Language.ZH);
        assertThat(Language.fromArguments("--lang", "fr")).isEqualTo(Language.ZH);
    }
}
