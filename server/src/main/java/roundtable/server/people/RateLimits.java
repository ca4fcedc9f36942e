package roundtable.server.people;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import roundtable.commands.Refused;
import roundtable.server.people.PeopleRefusal.TooManyRequests;

/** How often one may try: by network address and by mail address, on each node. */
@Component
class RateLimits {

    private static final int KEPT = 50_000;

    private final int byAddress;
    private final int byMail;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Limits by configuration.
     *
     * @param byAddress tries in a minute from one network address
     * @param byMail tries in a minute for one mail address
     */
    RateLimits(
            @Value("${roundtable.tries-per-address:60}") int byAddress,
            @Value("${roundtable.tries-per-mail:10}") int byMail) {
        this.byAddress = byAddress;
        this.byMail = byMail;
    }

    /**
     * Counts a try.
     *
     * @throws Refused when there were too many
     */
    void count(String address, String foldedMail) {
        count("address " + address, byAddress);
        count("mail " + foldedMail, byMail);
    }

    private void count(String key, int perMinute) {
        ConsumptionProbe probe = bucket(key, perMinute).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Refused(new TooManyRequests(TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1));
        }
    }

    private synchronized Bucket bucket(String key, int perMinute) {
        return buckets.computeIfAbsent(
                key,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }
}
