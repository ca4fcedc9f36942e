package roundtable.server.timers;

import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.server.deals.FindMails;

/** Mails people, moments after, the deals that begin to fit what they look for; where they have so chosen. */
@Component
class WhenDealsAreFoundThenMailWhoeverLooksForThem {

    private final FindMails mails;
    private final InstantSource clock;
    private final Readiness server;

    WhenDealsAreFoundThenMailWhoeverLooksForThem(FindMails mails, InstantSource clock, Readiness server) {
        this.mails = mails;
        this.clock = clock;
        this.server = server;
    }

    @Scheduled(fixedDelayString = "${roundtable.mail-finds-every:PT2S}")
    void look() {
        if (server.isReady()) {
            mails.mailDue(clock.instant());
        }
    }
}
