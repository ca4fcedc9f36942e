package roundtable.commands;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where identities come from (RFC 9562). */
public final class Uuids {

    private static final TimeBasedEpochGenerator TIME_ORDERED = Generators.timeBasedEpochGenerator();

    /** Fixed once and for all: changing it would let an automation act twice on events it has already answered. */
    private static final NameBasedGenerator DERIVED =
            Generators.nameBasedGenerator(UUID.fromString("7d8a4f5e-2f0b-5c1e-9a53-0d6a1c3f8b21"));

    private Uuids() {}

    /** A new version 7 UUID: ordered by time, so that an index grows at its end. */
    public static UUID next() {
        return TIME_ORDERED.generate();
    }

    /** The version 5 UUID of a reason and a purpose: the same two always give the same identity. */
    public static UUID derived(String reason, String purpose) {
        return DERIVED.generate((reason + "\n" + purpose).getBytes(StandardCharsets.UTF_8));
    }
}
