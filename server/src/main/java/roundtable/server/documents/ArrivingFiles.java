package roundtable.server.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import me.desair.tus.server.exception.UploadNotFoundException;
import me.desair.tus.server.upload.UploadId;
import me.desair.tus.server.upload.UploadInfo;
import me.desair.tus.server.upload.disk.DiskStorageService;
import org.jspecify.annotations.Nullable;

/**
 * The library's files: {@code <upload>/data} and {@code <upload>/info}. It counts what has arrived in {@code info} and writes
 * that anew after each request; a server that is killed meanwhile would leave a count behind that the bytes do not agree with,
 * or half a file. So {@code info} is written once, and what has arrived is as much as {@code data} holds.
 */
final class ArrivingFiles extends DiskStorageService {

    private final Path folder;

    ArrivingFiles(Path folder) {
        super(folder.toString());
        this.folder = folder;
    }

    Path bytes(UploadId upload) {
        return bytesIn(folder.resolve(upload.toString()));
    }

    static Path bytesIn(Path upload) {
        return upload.resolve("data");
    }

    @Override
    protected @Nullable Path getPathInStorageDirectory(@Nullable UploadId upload) {
        return upload == null ? null : folder.resolve(upload.toString());
    }

    @Override
    public @Nullable UploadInfo getUploadInfo(@Nullable UploadId upload) throws IOException {
        if (upload == null) {
            return null;
        }
        try {
            UploadInfo info = super.getUploadInfo(upload);
            if (info != null) {
                info.setOffset(Files.size(bytes(upload)));
            }
            return info;
        } catch (NoSuchFileException gone) {
            return null; // taken away just now
        }
    }

    @Override
    public void update(UploadInfo info) throws IOException, UploadNotFoundException {
        if (Files.notExists(folder.resolve(info.getId().toString()).resolve("info"))) {
            super.update(info);
        }
    }
}
