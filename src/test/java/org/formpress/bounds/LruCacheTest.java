package org.formpress.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LruCacheTest {

    private final LruCache<String, Integer> recent = new LruCache<>(2);

    @Test
    void whatWasUsedLastIsKeptAndTheRestForgotten() {
        recent.put("a", 1);
        recent.put("b", 2);
        recent.get("a");
        recent.put("c", 3);

        assertThat(recent.get("a")).isEqualTo(1);
        assertThat(recent.get("b")).isNull();
        assertThat(recent.get("c")).isEqualTo(3);
    }

    @Test
    void whatIsPutAgainIsNew() {
        recent.put("a", 1);
        recent.put("b", 2);
        recent.put("a", 3);
        recent.put("c", 4);

        assertThat(recent.get("a")).isEqualTo(3);
        assertThat(recent.get("b")).isNull();
    }

    @Test
    void whatIsRemovedIsToldOnceMoreAndMakesRoom() {
        recent.put("a", 1);
        recent.put("b", 2);

        assertThat(recent.remove("b")).isEqualTo(2);
        assertThat(recent.remove("b")).isNull();
        recent.put("c", 3);
        assertThat(recent.get("a")).isEqualTo(1);
    }
}
