package org.formpress.cli;

import java.util.Locale;
import org.formpress.access.OpenAddressException;
import org.formpress.access.ProxyAddressException;
import org.formpress.font.FontException;
import org.formpress.form.FormFolderException;
import org.formpress.home.FolderNotFoundException;
import org.formpress.keyfile.KeyFileException;
import org.formpress.keyfile.KeyFileKind;
import org.formpress.merge.TemplateException;
import org.formpress.store.StoreException;
import org.formpress.store.StoreFault;
import org.formpress.write.PageTemplateException;

/** Tells what went wrong beside the data, and what that makes of the command. */
final class Faults {

    private final Console console;

    Faults(Console console) {
        this.console = console;
    }

    ExitStatus report(Throwable fault) {
        if (fault instanceof FileFault file) {
            console.err().println(file.message(console.words()));
            return ExitStatus.USAGE;
        }
        if (fault instanceof OpenAddressException open) {
            console.say("serve.open", open.address());
            return ExitStatus.USAGE;
        }
        if (fault instanceof ProxyAddressException proxy) {
            console.say("serve.proxy", proxy.address());
            return ExitStatus.USAGE;
        }
        if (fault instanceof KeyFileException keys) {
            String words = keys.kind() == KeyFileKind.ACCESS ? "keys." : "sign.";
            console.say(words + keys.reason().name().toLowerCase(Locale.ROOT), keys.file(), keys.detail());
            return ExitStatus.USAGE;
        }
        if (fault instanceof StoreException store) {
            StoreFault unusable = store.fault();
            console.say(
                    "store." + unusable.kind().name().toLowerCase(Locale.ROOT), unusable.place(), unusable.detail());
            return ExitStatus.USAGE;
        }
        if (fault instanceof FontException font) {
            console.say(
                    "fault.settings",
                    console.words().text("fonts." + font.reason().id(), font.subject()));
            return ExitStatus.USAGE;
        }
        if (isOfTheSettings(fault)) {
            console.say("fault.settings", String.valueOf(fault.getMessage()));
            return ExitStatus.USAGE;
        }
        console.say("fault.program", fault.toString());
        fault.printStackTrace(console.err());
        return ExitStatus.BROKEN;
    }

    /** Whether whoever chose the folders can mend it; the message then says how. */
    static boolean isOfTheSettings(Throwable fault) {
        return fault instanceof OpenAddressException
                || fault instanceof ProxyAddressException
                || fault instanceof KeyFileException
                || fault instanceof StoreException
                || fault instanceof FolderNotFoundException
                || fault instanceof FormFolderException
                || fault instanceof TemplateException
                || fault instanceof PageTemplateException
                || fault instanceof FontException;
    }
}
