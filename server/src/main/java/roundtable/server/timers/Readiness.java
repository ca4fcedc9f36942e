package roundtable.server.timers;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whether the server has begun: what is told before, such as the demo, happens in times of its own, and no timer looks at it. */
@Component
class Readiness {

    private volatile boolean ready;

    @EventListener
    void begin(ApplicationReadyEvent event) {
        ready = true;
    }

    boolean isReady() {
        return ready;
    }
}
