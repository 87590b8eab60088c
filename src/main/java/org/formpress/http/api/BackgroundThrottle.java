package org.formpress.http.api;

import jakarta.inject.Singleton;

/** Lets requests for single forms go ahead of background work. */
@Singleton
public final class BackgroundThrottle {

    private static final long PAUSE_MILLIS = 2;
    // Booklets must progress under any load of single forms.
    private static final int MAX_PAUSES = 10;

    private final RenderPool pool;

    BackgroundThrottle(RenderPool pool) {
        this.pool = pool;
    }

    /** Pauses for up to 20 ms while single forms are being rendered. */
    public void pause() {
        for (int i = 0; i < MAX_PAUSES && pool.isBusy(); i++) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
