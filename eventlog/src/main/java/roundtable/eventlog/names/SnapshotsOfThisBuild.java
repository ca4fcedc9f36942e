package roundtable.eventlog.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;

/**
 * Snapshots are kept for the code that made them. Each bears, as its revision, the fingerprint of all classes that
 * aggregates are made of; another build reads past it, whatever its version is called, and drops it when it starts. So a
 * snapshot never stands in an upgrade's way, and nodes of two builds may share one log while they are exchanged.
 */
public final class SnapshotsOfThisBuild implements SnapshotFilter {

    /** Hexadecimal digits, as many as the column holds: two builds must differ, nobody need be kept from forging one. */
    private static final int LENGTH = 16;

    private final String fingerprint;

    public SnapshotsOfThisBuild(MessageRoots roots) {
        fingerprint = fingerprintOf(roots);
    }

    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public boolean test(DomainEventData<?> snapshot) {
        return fingerprint.equals(snapshot.getPayload().getType().getRevision());
    }

    /** @return how many snapshots of other builds there were */
    public int dropOthers(JdbcClient jdbc) {
        return jdbc.sql("delete from snapshots where revision is distinct from ?")
                .param(fingerprint)
                .update();
    }

    private static String fingerprintOf(MessageRoots roots) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            PathMatchingResourcePatternResolver classes = new PathMatchingResourcePatternResolver();
            for (String root : roots.packages()) {
                Resource[] found = classes.getResources(
                        "classpath*:" + ClassUtils.convertClassNameToResourcePath(root) + "/**/*.class");
                Arrays.sort(found, Comparator.comparing(SnapshotsOfThisBuild::address));
                for (Resource one : found) {
                    digest.update(one.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String address(Resource resource) {
        try {
            return resource.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
