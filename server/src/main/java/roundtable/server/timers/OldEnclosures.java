package roundtable.server.timers;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.server.conversations.Uploaded;

/** Forgets, each hour, which files were uploaded for messages more than a day ago. */
@Component
class OldEnclosures {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(OldEnclosures.class);

    private final Uploaded uploaded;
    private final InstantSource clock;

    OldEnclosures(Uploaded uploaded, InstantSource clock) {
        this.uploaded = uploaded;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${roundtable.sweep-every:PT1H}")
    void forget() {
        int forgotten = uploaded.forgetBefore(clock.instant().minus(KEPT));
        if (forgotten > 0) {
            LOG.info("{} files uploaded for messages more than a day ago are forgotten", forgotten);
        }
    }
}
