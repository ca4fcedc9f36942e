package roundtable.server.documents;

import static roundtable.commands.Refused.refuse;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadIdFactory;
import me.desair.tus.server.upload.UploadLock;
import me.desair.tus.server.upload.UploadLockingService;
import org.jspecify.annotations.Nullable;
import roundtable.server.documents.UploadRefusal.UploadBusy;

/**
 * Locks uploads within this process. The library's own locks answer 200 with nothing in it where an upload is busy; beyond the
 * process it holds the bytes by a file lock while it adds to them.
 */
final class OneRequestAtATime implements UploadLockingService {

    private final Set<UploadId> busy = ConcurrentHashMap.newKeySet();
    private volatile @Nullable UploadIdFactory ids;

    @Override
    public @Nullable UploadLock lockUploadByUri(String address) {
        UploadId upload = Objects.requireNonNull(ids).readUploadId(address);
        return upload == null ? null : lock(upload);
    }

    /** @throws roundtable.commands.Refused while another request has it */
    UploadLock lock(UploadId upload) {
        refuse(!busy.add(upload), new UploadBusy());
        return new UploadLock() {
            @Override
            public String getUploadUri() {
                return upload.toString();
            }

            @Override
            public void release() {
                busy.remove(upload);
            }

            @Override
            public void close() {
                release();
            }
        };
    }

    @Override
    public void cleanupStaleLocks() {}

    @Override
    public boolean isLocked(UploadId upload) {
        return busy.contains(upload);
    }

    @Override
    public void setIdFactory(UploadIdFactory ids) {
        this.ids = ids;
    }
}
