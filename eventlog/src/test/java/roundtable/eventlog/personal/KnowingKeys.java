package roundtable.eventlog.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import roundtable.commands.Uuids;

class KnowingKeys {

    private static final int AT_MOST = 100;
    private static final DataKey LIVE = new DataKey(new SecretKeySpec(new byte[32], "AES"));

    private Instant now = Instant.parse("2026-11-29T00:00:00Z");
    private final KnownKeys keys = new KnownKeys(AT_MOST, () -> now);

    @Test
    void a_rush_of_subjects_leaves_no_more_keys_than_there_is_room_for() {
        List<UUID> rush = rememberOthers(10 * AT_MOST);

        assertThat(rush).filteredOn(subject -> keys.of(subject) != null).hasSizeBetween(1, AT_MOST);
        assertThat(keys.of(rush.getLast())).isEqualTo(LIVE);
    }

    @Test
    void a_destruction_outlives_the_rush_and_no_late_reader_undoes_it() {
        UUID erased = Uuids.next();
        keys.remember(erased, DataKey.DESTROYED);

        rememberOthers(10 * AT_MOST);
        keys.remember(erased, LIVE);

        assertThat(keys.of(erased)).isEqualTo(DataKey.DESTROYED);
    }

    @Test
    void a_destruction_is_news_once() {
        UUID erased = Uuids.next();
        assertThat(keys.remember(erased, LIVE)).isFalse();
        assertThat(keys.remember(erased, DataKey.DESTROYED)).isTrue();
        assertThat(keys.remember(erased, DataKey.DESTROYED)).isFalse();

        now = now.plus(Duration.ofSeconds(60));

        assertThat(keys.remember(erased, DataKey.DESTROYED)).isFalse();
    }

    @Test
    void after_a_minute_a_key_is_asked_for_again() {
        UUID subject = Uuids.next();
        keys.remember(subject, LIVE);

        now = now.plus(Duration.ofSeconds(60));

        assertThat(keys.of(subject)).isNull();
    }

    private List<UUID> rememberOthers(int count) {
        List<UUID> others = Stream.generate(Uuids::next).limit(count).toList();
        others.forEach(subject -> keys.remember(subject, LIVE));
        return others;
    }
}
