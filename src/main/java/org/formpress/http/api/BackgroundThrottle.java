package org.formpress.http.api;

import jakarta.inject.Singleton;

/** Lets those who wait for a single form go before work that nobody waits for at this moment. */
@Singleton
public final class BackgroundThrottle {

    private static final long PAUSE_MILLIS = 2;
    // However many single forms come, booklets get on.
    private static final int MOST_PAUSES = 10;

    private final RenderPool pool;

    BackgroundThrottle(RenderPool pool) {
        this.pool = pool;
    }

    public void pause() {
        for (int i = 0; i < MOST_PAUSES && pool.isBusy(); i++) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
