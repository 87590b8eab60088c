package org.formpress.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class AttachmentTest {

    @Property(tries = 300)
    void anyNameBecomesHarmlessAsciiAndBack(@ForAll String name) {
        String whole = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        String encoded = Attachment.encoded(name);

        assertThat(encoded).matches("(?:[A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})*");
        assertThat(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8))
                .isEqualTo(whole);
    }
}
