package roundtable.commands.rooms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Command;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.text.Text;

/** What can be asked of a room: by a founder of its company, but for the last two of the guests. */
public sealed interface RoomCommand extends Command {

    RoomId room();

    @Override
    default RoomId target() {
        return room();
    }

    /** @param nda what a guest accepts before anything but the title is shown */
    record OpenRoom(RoomId room, DealId deal, Text title, Text nda) implements RoomCommand {}

    record RenameRoom(RoomId room, Text title) implements RoomCommand {}

    record AddFolder(RoomId room, FolderId folder, Text name) implements RoomCommand {}

    record RenameFolder(RoomId room, FolderId folder, Text name) implements RoomCommand {}

    /** Only where it is empty. */
    record RemoveFolder(RoomId room, FolderId folder) implements RoomCommand {}

    /** @param folders all of them, in their new order */
    record OrderFolders(RoomId room, List<FolderId> folders) implements RoomCommand {}

    /** Lays a version of a vault document into a folder; its bytes are not uploaded again. */
    record PlaceDocument(
            RoomId room, RoomItemId item, FolderId folder, VaultDocumentId source, String title, Download download)
            implements RoomCommand {}

    /** Shows another version of the vault from now on. */
    record PinVersion(RoomId room, RoomItemId item, VaultDocumentId source) implements RoomCommand {}

    record ReviseItem(RoomId room, RoomItemId item, String title, Download download) implements RoomCommand {}

    /** @param items all that are to lie in the folder, in their order: also such as lay elsewhere */
    record OrderItems(RoomId room, FolderId folder, List<RoomItemId> items) implements RoomCommand {}

    record RemoveItem(RoomId room, RoomItemId item) implements RoomCommand {}

    /**
     * Keeps a folder, and all that lies in it, for those who come in by certain accesses: to all others it is not there.
     *
     * @param accesses none of them keeps it for the company alone
     */
    record LockFolder(RoomId room, FolderId folder, List<AccessId> accesses) implements RoomCommand {}

    record UnlockFolder(RoomId room, FolderId folder) implements RoomCommand {}

    /** The same of one document, beside the lock of its folder. */
    record LockItem(RoomId room, RoomItemId item, List<AccessId> accesses) implements RoomCommand {}

    record UnlockItem(RoomId room, RoomItemId item) implements RoomCommand {}

    /** The company's profile, which is the same in each room that shares it: always the vault's latest version. */
    record ShareProfile(RoomId room, VaultDocumentId source, String title) implements RoomCommand {}

    /** Another text: whoever has accepted the one before is asked again. */
    record ReviseNda(RoomId room, Text nda) implements RoomCommand {}

    /**
     * Lets somebody in.
     *
     * @param firm or null
     * @param address a mail address or, from its {@code @} on, a domain; or null. One of both is given
     * @param until the moment from which it is over, or null
     * @param download whether it lets take out what the documents allow
     */
    record GrantAccess(
            RoomId room,
            AccessId access,
            @Nullable OrganisationId firm,
            @Nullable String address,
            @Nullable Instant until,
            boolean download)
            implements RoomCommand {}

    record ChangeAccess(
            RoomId room, AccessId access, @Nullable Instant until, boolean download) implements RoomCommand {}

    /** At once: the next request is refused. */
    record EndAccess(RoomId room, AccessId access) implements RoomCommand {}

    /** @param addresses mail addresses and domains that never come in, whatever else they were granted: all of them */
    record DenyAddresses(RoomId room, List<String> addresses) implements RoomCommand {}

    /** Nobody comes in until it is resumed. */
    record PauseRoom(RoomId room) implements RoomCommand {}

    record ResumeRoom(RoomId room) implements RoomCommand {}

    record AnswerQuestion(RoomId room, QuestionId question, String answer) implements RoomCommand {}

    /** Lets all in the room read a question and its answer, in the founder's words: nobody learns who asked. */
    record PublishQuestion(RoomId room, QuestionId question, Text asked, Text answer) implements RoomCommand {}

    /** For good: its content never changes again. */
    record FreezeRoom(RoomId room) implements RoomCommand {}

    /** @param number of the text that was read */
    record AcceptNda(RoomId room, OrganisationId firm, int number, Guest guest) implements RoomCommand {}

    /** @param item the document it is about, or null */
    record AskQuestion(
            RoomId room,
            QuestionId question,
            OrganisationId firm,
            @Nullable RoomItemId item,
            String words,
            Guest guest) implements RoomCommand {}
}
