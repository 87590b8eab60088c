package org.formpress;

import java.util.Map;
import org.formpress.http.Server;

/** Starts the program. */
public final class Application {

    private Application() {}

    public static void main(String[] arguments) {
        Server.start(Map.of(), arguments);
    }
}
