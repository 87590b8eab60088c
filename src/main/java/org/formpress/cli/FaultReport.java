package org.formpress.cli;

import java.util.Locale;
import org.formpress.problem.OperatorException;
import org.formpress.store.StoreException;
import org.formpress.store.StoreFault;

/** Reports failures other than bad data, and gives the command's exit status. */
final class FaultReport {

    private final Console console;

    FaultReport(Console console) {
        this.console = console;
    }

    ExitStatus report(Throwable fault) {
        if (fault instanceof FileException file) {
            console.err().println(file.message(console.messages()));
            return ExitStatus.USAGE;
        }
        if (fault instanceof OperatorException settings) {
            console.say(settings.code(), settings.arguments().toArray());
            return ExitStatus.USAGE;
        }
        if (fault instanceof StoreException store) {
            StoreFault unusable = store.fault();
            console.say(
                    "store." + unusable.kind().name().toLowerCase(Locale.ROOT), unusable.place(), unusable.detail());
            return ExitStatus.USAGE;
        }
        console.say("fault.program", fault.toString());
        fault.printStackTrace(console.err());
        return ExitStatus.BROKEN;
    }

    /** Whether the operator can fix it; if so, the message says how. */
    static boolean isOperatorFault(Throwable fault) {
        return fault instanceof OperatorException || fault instanceof StoreException;
    }
}
