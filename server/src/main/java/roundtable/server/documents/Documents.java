package roundtable.server.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import roundtable.commands.Id;

/** Where the bytes of documents are. A folder by default; an S3-compatible store may take its place. */
public interface Documents {

    /** The most a document may have, in bytes: 100 MB. */
    long LARGEST = 100_000_000;

    /**
     * A document that is kept.
     *
     * @param sha256 lower-case hex
     * @param mediaType as sniffed from its bytes
     */
    record Kept(String sha256, String mediaType, long size) {}

    /**
     * Reads a document to its end and keeps it under its owner. Kept again, it is the same.
     *
     * @param name the file's name, a hint where the bytes leave two answers open (a DOCX is a ZIP)
     * @param accepted the media types that may be kept; empty takes whatever is no program
     * @throws roundtable.commands.Refused with a {@link DocumentRefusal}
     */
    Kept keep(Id owner, InputStream bytes, String name, List<String> accepted) throws IOException;

    /** The bytes of a document, where they are; empty when this owner has none of this hash. */
    Optional<Path> find(Id owner, String sha256);

    /**
     * Keeps one owner's document under another too.
     *
     * @return false when {@code from} has none of this hash
     */
    boolean copy(Id from, Id to, String sha256) throws IOException;

    /** Forgets all of an owner's documents. */
    void forget(Id owner) throws IOException;
}
