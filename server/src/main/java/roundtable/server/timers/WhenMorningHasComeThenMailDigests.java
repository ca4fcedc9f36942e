package roundtable.server.timers;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.server.mail.Digests;

/** Mails, each morning by people's own clocks, what they want to be told of once a day. Several nodes may look: it is mailed once. */
@Component
class WhenMorningHasComeThenMailDigests {

    private static final Logger LOG = LoggerFactory.getLogger(WhenMorningHasComeThenMailDigests.class);

    private final Digests digests;
    private final InstantSource clock;
    private final Readiness server;

    WhenMorningHasComeThenMailDigests(Digests digests, InstantSource clock, Readiness server) {
        this.digests = digests;
        this.clock = clock;
        this.server = server;
    }

    @Scheduled(fixedDelayString = "${roundtable.mail-digests-every:PT1M}")
    void look() {
        if (server.isReady()) {
            int mailed = digests.mailDue(clock.instant());
            if (mailed > 0) {
                LOG.info("{} people were mailed what their day brought", mailed);
            }
        }
    }
}
