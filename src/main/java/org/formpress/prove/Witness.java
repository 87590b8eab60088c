package org.formpress.prove;

/** Takes down what a trial finds. */
interface Witness {

    /** One more case of a promise is looked at. */
    void sees(Promise promise);

    void tells(Promise promise, Flaw flaw);

    /** A witness who puts down whatever is found to one promise, as a single case. */
    static Witness of(Promise promise, Ledger ledger) {
        ledger.sees(promise);
        return new Witness() {
            @Override
            public void sees(Promise any) {}

            @Override
            public void tells(Promise any, Flaw flaw) {
                ledger.tells(promise, flaw);
            }
        };
    }
}
