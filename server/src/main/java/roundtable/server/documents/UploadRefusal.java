package roundtable.server.documents;

import roundtable.commands.Named;
import roundtable.commands.Refusal;

/** Why a piece of an upload is not taken, or an upload not made a document. */
sealed interface UploadRefusal extends Refusal {

    /** The piece does not begin where the last one ended: ask by {@code HEAD} where that is. */
    @Named("upload-moved-on")
    record UploadMovedOn() implements UploadRefusal {}

    /** Another request is adding to it just now: another tab, or one whose line has broken and that nobody has noticed yet. */
    @Named("upload-busy")
    record UploadBusy() implements UploadRefusal {}

    /** A piece that is longer than what is still missing, or bytes where none are taken. */
    @Named("upload-longer-than-announced")
    record UploadLongerThanAnnounced() implements UploadRefusal {}

    /**
     * It is to become a document and is not whole.
     *
     * @param arrived in bytes
     * @param announced in bytes
     */
    @Named("upload-unfinished")
    record UploadUnfinished(long arrived, long announced) implements UploadRefusal {}

    @Named("tus-version-unknown")
    record TusVersionUnknown(String known) implements UploadRefusal {}
}
