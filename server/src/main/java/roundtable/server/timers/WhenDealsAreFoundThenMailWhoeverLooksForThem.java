package roundtable.server.timers;

import java.time.InstantSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.server.deals.FindMails;

/** Mails people, moments after, the deals that begin to fit what they look for; where they have so chosen. */
@Component
class WhenDealsAreFoundThenMailWhoeverLooksForThem {

    private final FindMails mails;
    private final InstantSource clock;

    /** What is told before the server is ready, such as the demo, happens in times of its own. */
    private volatile boolean ready;

    WhenDealsAreFoundThenMailWhoeverLooksForThem(FindMails mails, InstantSource clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @EventListener
    void begin(ApplicationReadyEvent event) {
        ready = true;
    }

    @Scheduled(fixedDelayString = "${roundtable.mail-finds-every:PT2S}")
    void look() {
        if (ready) {
            mails.mailDue(clock.instant());
        }
    }
}
