package roundtable.commands.rooms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Named;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.text.Text;

/**
 * What happens to a room. Documents' titles are sealed under the company's key, addresses under the room's, what guests say
 * under their own.
 */
public sealed interface RoomEvent extends Event {

    RoomId room();

    @Named("room-opened")
    record RoomOpened(RoomId room, DealId deal, OrganisationId company, Text title, PersonId by) implements RoomEvent {}

    @Named("room-renamed")
    record RoomRenamed(RoomId room, Text title) implements RoomEvent {}

    @Named("room-folder-added")
    record FolderAdded(RoomId room, FolderId folder, Text name) implements RoomEvent {}

    @Named("room-folder-renamed")
    record FolderRenamed(RoomId room, FolderId folder, Text name) implements RoomEvent {}

    @Named("room-folder-removed")
    record FolderRemoved(RoomId room, FolderId folder) implements RoomEvent {}

    @Named("room-folders-ordered")
    record FoldersOrdered(RoomId room, List<FolderId> folders) implements RoomEvent {}

    /** @param sha256 of the version, lower-case hex */
    @Named("room-document-placed")
    record DocumentPlaced(
            RoomId room,
            RoomItemId item,
            FolderId folder,
            VaultDocumentId source,
            String sha256,
            String mediaType,
            long size,
            Personal<String> title,
            Download download)
            implements RoomEvent {}

    @Named("room-version-pinned")
    record VersionPinned(
            RoomId room, RoomItemId item, VaultDocumentId source, String sha256, String mediaType, long size)
            implements RoomEvent {}

    @Named("room-document-revised")
    record ItemRevised(RoomId room, RoomItemId item, Personal<String> title, Download download) implements RoomEvent {}

    @Named("room-documents-ordered")
    record ItemsOrdered(RoomId room, FolderId folder, List<RoomItemId> items) implements RoomEvent {}

    @Named("room-document-removed")
    record ItemRemoved(RoomId room, RoomItemId item) implements RoomEvent {}

    /** @param accesses by which it is still there: for all others, and where there is none, it is not */
    @Named("room-folder-locked")
    record FolderLocked(RoomId room, FolderId folder, List<AccessId> accesses) implements RoomEvent {}

    @Named("room-folder-unlocked")
    record FolderUnlocked(RoomId room, FolderId folder) implements RoomEvent {}

    /** @param accesses see {@link FolderLocked} */
    @Named("room-document-locked")
    record ItemLocked(RoomId room, RoomItemId item, List<AccessId> accesses) implements RoomEvent {}

    @Named("room-document-unlocked")
    record ItemUnlocked(RoomId room, RoomItemId item) implements RoomEvent {}

    /** Whatever replaces {@code source} in the vault is shown in its place. */
    @Named("room-profile-shared")
    record ProfileShared(RoomId room, RoomItemId item, VaultDocumentId source, Personal<String> title)
            implements RoomEvent {}

    /** @param number of the text, from 1 */
    @Named("nda-revised")
    record NdaRevised(RoomId room, int number, Text nda) implements RoomEvent {}

    /**
     * Somebody accepted the text for a firm.
     *
     * @param text the canonical JSON of what was accepted
     * @param jws the compact JWS over it
     * @param key the id of the key
     * @param sha256 of the text
     */
    @Named("nda-accepted")
    record NdaAccepted(
            RoomId room,
            PersonId person,
            OrganisationId firm,
            int number,
            Personal<String> text,
            Personal<String> jws,
            String key,
            String sha256)
            implements RoomEvent {}

    @Named("room-access-granted")
    record AccessGranted(
            RoomId room,
            AccessId access,
            @Nullable OrganisationId firm,
            @Nullable Personal<String> address,
            @Nullable Instant until,
            boolean download)
            implements RoomEvent {}

    @Named("room-access-changed")
    record AccessChanged(
            RoomId room, AccessId access, @Nullable Instant until, boolean download) implements RoomEvent {}

    @Named("room-access-ended")
    record AccessEnded(RoomId room, AccessId access) implements RoomEvent {}

    @Named("room-addresses-denied")
    record AddressesDenied(RoomId room, List<Personal<String>> addresses) implements RoomEvent {}

    @Named("room-paused")
    record RoomPaused(RoomId room) implements RoomEvent {}

    @Named("room-resumed")
    record RoomResumed(RoomId room) implements RoomEvent {}

    @Named("room-question-asked")
    record QuestionAsked(
            RoomId room,
            QuestionId question,
            OrganisationId firm,
            @Nullable RoomItemId item,
            Personal<String> words,
            PersonId by)
            implements RoomEvent {}

    @Named("room-question-answered")
    record QuestionAnswered(RoomId room, QuestionId question, Personal<String> answer, PersonId by)
            implements RoomEvent {}

    @Named("room-question-published")
    record QuestionPublished(RoomId room, QuestionId question, Text asked, Text answer) implements RoomEvent {}

    /**
     * @param text the canonical JSON that names every document with its SHA-256
     * @param jws the compact JWS over it
     */
    @Named("room-frozen")
    record RoomFrozen(
            RoomId room,
            int documents,
            Personal<String> text,
            Personal<String> jws,
            String key,
            String sha256,
            PersonId by)
            implements RoomEvent {}
}
