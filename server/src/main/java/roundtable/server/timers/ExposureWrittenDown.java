package roundtable.server.timers;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.server.deals.Exposure;

/** Writes down, every few seconds, what rankings by match have shown. */
@Component
class ExposureWrittenDown {

    private final Exposure exposure;

    ExposureWrittenDown(Exposure exposure) {
        this.exposure = exposure;
    }

    @Scheduled(fixedDelayString = "${roundtable.write-exposure-every:PT10S}")
    void write() {
        exposure.write();
    }
}
