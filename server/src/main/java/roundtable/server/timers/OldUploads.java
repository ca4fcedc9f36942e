package roundtable.server.timers;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.server.documents.Uploads;

/** Forgets, each hour, the uploads that nobody goes on with. */
@Component
class OldUploads {

    private static final Logger LOG = LoggerFactory.getLogger(OldUploads.class);

    private final Uploads uploads;

    OldUploads(Uploads uploads) {
        this.uploads = uploads;
    }

    @Scheduled(fixedDelayString = "${roundtable.sweep-every:PT1H}")
    void forget() throws IOException {
        int forgotten = uploads.forgetOld();
        if (forgotten > 0) {
            LOG.info("{} uploads that nobody went on with are forgotten", forgotten);
        }
    }
}
