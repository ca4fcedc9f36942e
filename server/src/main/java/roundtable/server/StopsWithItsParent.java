package roundtable.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Ends the server when its standard input ends, which the operating system sees to when the process that started it is
 * gone, however it went. Switched on by {@code roundtable.stop-with-parent=true} where a launcher holds that input; under
 * a service manager it stays off.
 */
@Component
@ConditionalOnProperty("roundtable.stop-with-parent")
class StopsWithItsParent {

    private static final Duration TO_STOP_CLEANLY = Duration.ofSeconds(40);

    StopsWithItsParent() {
        whenEnded(System.in, StopsWithItsParent::stop);
    }

    static void whenEnded(InputStream input, Runnable stop) {
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            awaitEnd(input);
            stop.run();
        });
    }

    private static void awaitEnd(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            System.getLogger(StopsWithItsParent.class.getName())
                    .log(Level.WARNING, "standard input cannot be read, taken as its end", unreadable);
        }
    }

    private static void stop() {
        Thread clean = Thread.ofPlatform().daemon().name("stop").start(() -> System.exit(0));
        try {
            clean.join(TO_STOP_CLEANLY);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
        // only reached where a clean stop hangs: nobody is left who could end this process
        Runtime.getRuntime().halt(1);
    }
}
