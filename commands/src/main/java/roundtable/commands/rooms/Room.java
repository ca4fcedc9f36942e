package roundtable.commands.rooms;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static roundtable.commands.Refused.refuse;
import static roundtable.commands.rooms.RoomPolicies.LONGEST_NDA;
import static roundtable.commands.rooms.RoomPolicies.LONGEST_WORDS;
import static roundtable.commands.rooms.RoomPolicies.MOST_ACCESSES;
import static roundtable.commands.rooms.RoomPolicies.MOST_DOCUMENTS;
import static roundtable.commands.rooms.RoomPolicies.MOST_FOLDERS;
import static roundtable.commands.rooms.RoomPolicies.MOST_QUESTIONS;
import static roundtable.commands.rooms.RoomPolicies.aFounderOf;
import static roundtable.commands.rooms.RoomPolicies.address;
import static roundtable.commands.rooms.RoomPolicies.addresses;
import static roundtable.commands.rooms.RoomPolicies.anInvestorFirm;
import static roundtable.commands.rooms.RoomPolicies.itStandsInTheVault;
import static roundtable.commands.rooms.RoomPolicies.theDealIsListed;
import static roundtable.commands.rooms.RoomPolicies.theDocumentTitleFits;
import static roundtable.commands.rooms.RoomPolicies.theExpiryIsAhead;
import static roundtable.commands.rooms.RoomPolicies.theFirmIsStillVerified;
import static roundtable.commands.rooms.RoomPolicies.theFirmIsVerified;
import static roundtable.commands.rooms.RoomPolicies.theFolderNameFits;
import static roundtable.commands.rooms.RoomPolicies.theProseIsSaid;
import static roundtable.commands.rooms.RoomPolicies.theTitleFits;
import static roundtable.commands.rooms.RoomPolicies.thereIsPlace;
import static roundtable.commands.rooms.RoomPolicies.theyAreInside;
import static roundtable.commands.rooms.RoomPolicies.theyComeToTheDoor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.commands.Actor;
import roundtable.commands.At;
import roundtable.commands.Neighbours;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.rooms.RoomCommand.AcceptNda;
import roundtable.commands.rooms.RoomCommand.AddFolder;
import roundtable.commands.rooms.RoomCommand.AnswerQuestion;
import roundtable.commands.rooms.RoomCommand.AskQuestion;
import roundtable.commands.rooms.RoomCommand.ChangeAccess;
import roundtable.commands.rooms.RoomCommand.DenyAddresses;
import roundtable.commands.rooms.RoomCommand.EndAccess;
import roundtable.commands.rooms.RoomCommand.FreezeRoom;
import roundtable.commands.rooms.RoomCommand.GrantAccess;
import roundtable.commands.rooms.RoomCommand.LockFolder;
import roundtable.commands.rooms.RoomCommand.LockItem;
import roundtable.commands.rooms.RoomCommand.OpenRoom;
import roundtable.commands.rooms.RoomCommand.OrderFolders;
import roundtable.commands.rooms.RoomCommand.OrderItems;
import roundtable.commands.rooms.RoomCommand.PauseRoom;
import roundtable.commands.rooms.RoomCommand.PinVersion;
import roundtable.commands.rooms.RoomCommand.PlaceDocument;
import roundtable.commands.rooms.RoomCommand.PublishQuestion;
import roundtable.commands.rooms.RoomCommand.RemoveFolder;
import roundtable.commands.rooms.RoomCommand.RemoveItem;
import roundtable.commands.rooms.RoomCommand.RenameFolder;
import roundtable.commands.rooms.RoomCommand.RenameRoom;
import roundtable.commands.rooms.RoomCommand.ResumeRoom;
import roundtable.commands.rooms.RoomCommand.ReviseItem;
import roundtable.commands.rooms.RoomCommand.ReviseNda;
import roundtable.commands.rooms.RoomCommand.ShareProfile;
import roundtable.commands.rooms.RoomCommand.UnlockFolder;
import roundtable.commands.rooms.RoomCommand.UnlockItem;
import roundtable.commands.rooms.RoomDoor.Access;
import roundtable.commands.rooms.RoomDoor.Gate;
import roundtable.commands.rooms.RoomDoor.Standing;
import roundtable.commands.rooms.RoomEvent.AccessChanged;
import roundtable.commands.rooms.RoomEvent.AccessEnded;
import roundtable.commands.rooms.RoomEvent.AccessGranted;
import roundtable.commands.rooms.RoomEvent.AddressesDenied;
import roundtable.commands.rooms.RoomEvent.DocumentPlaced;
import roundtable.commands.rooms.RoomEvent.FolderAdded;
import roundtable.commands.rooms.RoomEvent.FolderLocked;
import roundtable.commands.rooms.RoomEvent.FolderRemoved;
import roundtable.commands.rooms.RoomEvent.FolderRenamed;
import roundtable.commands.rooms.RoomEvent.FolderUnlocked;
import roundtable.commands.rooms.RoomEvent.FoldersOrdered;
import roundtable.commands.rooms.RoomEvent.ItemLocked;
import roundtable.commands.rooms.RoomEvent.ItemRemoved;
import roundtable.commands.rooms.RoomEvent.ItemRevised;
import roundtable.commands.rooms.RoomEvent.ItemUnlocked;
import roundtable.commands.rooms.RoomEvent.ItemsOrdered;
import roundtable.commands.rooms.RoomEvent.NdaAccepted;
import roundtable.commands.rooms.RoomEvent.NdaRevised;
import roundtable.commands.rooms.RoomEvent.ProfileShared;
import roundtable.commands.rooms.RoomEvent.QuestionAnswered;
import roundtable.commands.rooms.RoomEvent.QuestionAsked;
import roundtable.commands.rooms.RoomEvent.QuestionPublished;
import roundtable.commands.rooms.RoomEvent.RoomFrozen;
import roundtable.commands.rooms.RoomEvent.RoomOpened;
import roundtable.commands.rooms.RoomEvent.RoomPaused;
import roundtable.commands.rooms.RoomEvent.RoomRenamed;
import roundtable.commands.rooms.RoomEvent.RoomResumed;
import roundtable.commands.rooms.RoomEvent.VersionPinned;
import roundtable.commands.rooms.RoomRefusal.NdaAlreadyAccepted;
import roundtable.commands.rooms.RoomRefusal.NdaHasChanged;
import roundtable.commands.rooms.RoomRefusal.NotAGuestOfTheRoom;
import roundtable.commands.rooms.RoomRefusal.RoomAccessAlreadyGranted;
import roundtable.commands.rooms.RoomRefusal.RoomAccessForNobody;
import roundtable.commands.rooms.RoomRefusal.RoomAccessUnknown;
import roundtable.commands.rooms.RoomRefusal.RoomAlreadyPaused;
import roundtable.commands.rooms.RoomRefusal.RoomDocumentUnknown;
import roundtable.commands.rooms.RoomRefusal.RoomFolderNotEmpty;
import roundtable.commands.rooms.RoomRefusal.RoomFolderUnknown;
import roundtable.commands.rooms.RoomRefusal.RoomHoldsWithdrawnDocuments;
import roundtable.commands.rooms.RoomRefusal.RoomIsFrozen;
import roundtable.commands.rooms.RoomRefusal.RoomNotLocked;
import roundtable.commands.rooms.RoomRefusal.RoomNotPaused;
import roundtable.commands.rooms.RoomRefusal.RoomOrderIncomplete;
import roundtable.commands.rooms.RoomRefusal.RoomProfileFollowsTheVault;
import roundtable.commands.rooms.RoomRefusal.RoomQuestionAlreadyPublished;
import roundtable.commands.rooms.RoomRefusal.RoomQuestionUnknown;
import roundtable.commands.rooms.RoomSeals.Agreement;
import roundtable.commands.rooms.RoomSeals.Archive;
import roundtable.commands.rooms.RoomSeals.Kept;
import roundtable.commands.rooms.RoomSeals.Sealed;
import roundtable.commands.text.Text;

/** The room of a deal (资料室): what lies in it, who comes in, and what is asked there. */
@Aggregate(
        type = "room",
        commandTargetResolver = "commandTargets",
        snapshotTriggerDefinition = "snapshots",
        cache = "recentAggregates")
@NullUnmarked // its state is absent until its first event
class Room {

    @AggregateIdentifier
    private RoomId id;

    private RoomDoor door = RoomDoor.NOWHERE;
    private RoomShelf shelf = RoomShelf.EMPTY;

    /** Whether each question is published, by its id as text for snapshots. */
    private final Map<String, Boolean> questions = new HashMap<>();

    Room() {}

    @CommandHandler
    Room(OpenRoom command, Actor actor, Neighbours neighbours) {
        OrganisationId company = theDealIsListed(command.deal(), neighbours);
        aFounderOf(company, actor);
        theTitleFits(command.title());
        theProseIsSaid("nda", command.nda(), LONGEST_NDA);
        apply(new RoomOpened(command.room(), command.deal(), company, command.title(), actor.person()));
        apply(new NdaRevised(command.room(), 1, command.nda()));
    }

    @CommandHandler
    void rename(RenameRoom command, Actor actor) {
        theFounderMayChangeIt(actor);
        theTitleFits(command.title());
        apply(new RoomRenamed(id, command.title()));
    }

    // What lies in it

    @CommandHandler
    void add(AddFolder command, Actor actor) {
        theFounderMayChangeIt(actor);
        theFolderNameFits(command.name());
        thereIsPlace("folders", shelf.folders().size(), MOST_FOLDERS);
        apply(new FolderAdded(id, command.folder(), command.name()));
    }

    @CommandHandler
    void rename(RenameFolder command, Actor actor) {
        theFounderMayChangeIt(actor);
        itIsThere(command.folder());
        theFolderNameFits(command.name());
        apply(new FolderRenamed(id, command.folder(), command.name()));
    }

    @CommandHandler
    void remove(RemoveFolder command, Actor actor) {
        theFounderMayChangeIt(actor);
        itIsThere(command.folder());
        int documents = shelf.in(command.folder()).size();
        refuse(documents > 0, new RoomFolderNotEmpty(documents));
        apply(new FolderRemoved(id, command.folder()));
    }

    @CommandHandler
    void order(OrderFolders command, Actor actor) {
        theFounderMayChangeIt(actor);
        command.folders().forEach(this::itIsThere);
        boolean all = new HashSet<>(command.folders()).size() == shelf.folders().size();
        refuse(!all || command.folders().size() != shelf.folders().size(), new RoomOrderIncomplete());
        apply(new FoldersOrdered(id, command.folders()));
    }

    @CommandHandler
    void place(PlaceDocument command, Actor actor, Neighbours neighbours) {
        theFounderMayChangeIt(actor);
        itIsThere(command.folder());
        theDocumentTitleFits(command.title());
        thereIsPlace("documents", shelf.items().size(), MOST_DOCUMENTS);
        VaultShelf.Version version = itStandsInTheVault(command.source(), door.company(), neighbours);
        apply(new DocumentPlaced(
                id,
                command.item(),
                command.folder(),
                command.source(),
                version.sha256(),
                version.mediaType(),
                version.size(),
                title(command.title()),
                command.download()));
    }

    @CommandHandler
    void pin(PinVersion command, Actor actor, Neighbours neighbours) {
        theFounderMayChangeIt(actor);
        refuse(itIsThere(command.item()).folder() == null, new RoomProfileFollowsTheVault());
        VaultShelf.Version version = itStandsInTheVault(command.source(), door.company(), neighbours);
        apply(new VersionPinned(
                id, command.item(), command.source(), version.sha256(), version.mediaType(), version.size()));
    }

    @CommandHandler
    void revise(ReviseItem command, Actor actor) {
        theFounderMayChangeIt(actor);
        itIsThere(command.item());
        theDocumentTitleFits(command.title());
        apply(new ItemRevised(id, command.item(), title(command.title()), command.download()));
    }

    @CommandHandler
    void order(OrderItems command, Actor actor) {
        theFounderMayChangeIt(actor);
        itIsThere(command.folder());
        HashSet<RoomItemId> named = new HashSet<>(command.items());
        refuse(named.size() != command.items().size(), new RoomOrderIncomplete());
        for (RoomItemId item : command.items()) {
            refuse(itIsThere(item).folder() == null, new RoomProfileFollowsTheVault());
        }
        for (RoomShelf.Item item : shelf.in(command.folder())) {
            refuse(!named.contains(item.id()), new RoomOrderIncomplete());
        }
        apply(new ItemsOrdered(id, command.folder(), command.items()));
    }

    @CommandHandler
    void remove(RemoveItem command, Actor actor) {
        theFounderMayChangeIt(actor);
        itIsThere(command.item());
        apply(new ItemRemoved(id, command.item()));
    }

    @CommandHandler
    void share(ShareProfile command, Actor actor, Neighbours neighbours) {
        theFounderMayChangeIt(actor);
        theDocumentTitleFits(command.title());
        itStandsInTheVault(command.source(), door.company(), neighbours);
        RoomItemId profile = new RoomItemId(Uuids.derived(id.toString(), "profile"));
        apply(new ProfileShared(id, profile, command.source(), title(command.title())));
    }

    // Who sees which part of it: as with who comes in, also of a frozen room

    @CommandHandler
    void lock(LockFolder command, Actor actor) {
        aFounderOf(door.company(), actor);
        itIsThere(command.folder());
        apply(new FolderLocked(id, command.folder(), those(command.accesses())));
    }

    @CommandHandler
    void unlock(UnlockFolder command, Actor actor) {
        aFounderOf(door.company(), actor);
        refuse(itIsThere(command.folder()).lock() == null, new RoomNotLocked());
        apply(new FolderUnlocked(id, command.folder()));
    }

    @CommandHandler
    void lock(LockItem command, Actor actor) {
        aFounderOf(door.company(), actor);
        itIsThere(command.item());
        apply(new ItemLocked(id, command.item(), those(command.accesses())));
    }

    @CommandHandler
    void unlock(UnlockItem command, Actor actor) {
        aFounderOf(door.company(), actor);
        refuse(itIsThere(command.item()).lock() == null, new RoomNotLocked());
        apply(new ItemUnlocked(id, command.item()));
    }

    private List<AccessId> those(List<AccessId> accesses) {
        accesses.forEach(this::itIsThere);
        return accesses.stream().distinct().toList();
    }

    // Who comes in

    @CommandHandler
    void revise(ReviseNda command, Actor actor) {
        theFounderMayChangeIt(actor);
        theProseIsSaid("nda", command.nda(), LONGEST_NDA);
        apply(new NdaRevised(id, door.ndaNumber() + 1, command.nda()));
    }

    @CommandHandler
    void grant(GrantAccess command, Actor actor, At at, Neighbours neighbours) {
        theFounderMayChangeIt(actor);
        refuse((command.firm() == null) == (command.address() == null), new RoomAccessForNobody());
        thereIsPlace("accesses", door.accesses().size(), MOST_ACCESSES);
        theExpiryIsAhead(command.until(), at.instant());
        Personal<String> address = null;
        if (command.firm() != null) {
            anInvestorFirm(command.firm(), neighbours);
        } else {
            address = Personal.of(id, address(command.address()));
        }
        for (Access other : door.accesses()) {
            boolean same =
                    command.firm() != null ? command.firm().equals(other.firm()) : address.equals(other.address());
            refuse(same && !other.ended(), new RoomAccessAlreadyGranted());
        }
        apply(new AccessGranted(id, command.access(), command.firm(), address, command.until(), command.download()));
    }

    @CommandHandler
    void change(ChangeAccess command, Actor actor, At at) {
        aFounderOf(door.company(), actor);
        itIsThere(command.access());
        theExpiryIsAhead(command.until(), at.instant());
        apply(new AccessChanged(id, command.access(), command.until(), command.download()));
    }

    /** Also of a frozen room: who may read it is still its company's to say. */
    @CommandHandler
    void end(EndAccess command, Actor actor) {
        aFounderOf(door.company(), actor);
        itIsThere(command.access());
        apply(new AccessEnded(id, command.access()));
    }

    @CommandHandler
    void deny(DenyAddresses command, Actor actor) {
        aFounderOf(door.company(), actor);
        List<Personal<String>> denied = addresses(command.addresses()).stream()
                .map(address -> Personal.of(id, address))
                .toList();
        apply(new AddressesDenied(id, denied));
    }

    @CommandHandler
    void pause(PauseRoom command, Actor actor) {
        aFounderOf(door.company(), actor);
        refuse(door.paused(), new RoomAlreadyPaused());
        apply(new RoomPaused(id));
    }

    @CommandHandler
    void resume(ResumeRoom command, Actor actor) {
        aFounderOf(door.company(), actor);
        refuse(!door.paused(), new RoomNotPaused());
        apply(new RoomResumed(id));
    }

    @CommandHandler
    void accept(AcceptNda command, Actor actor, At at, Neighbours neighbours, RoomSeals seals) {
        Standing standing = standing(command.firm(), command.guest(), actor, at);
        theyComeToTheDoor(standing);
        OrganisationFacts firm = theFirmIsVerified(command.firm(), neighbours);
        refuse(standing.gate() == Gate.OPEN, new NdaAlreadyAccepted());
        refuse(command.number() != door.ndaNumber(), new NdaHasChanged(door.ndaNumber()));
        Sealed sealed = seals.seal(new Agreement(
                id,
                door.title(),
                door.company(),
                command.firm(),
                firm.name(),
                actor.person(),
                command.guest(),
                command.number(),
                door.nda(),
                at.instant()));
        apply(new NdaAccepted(
                id,
                actor.person(),
                command.firm(),
                command.number(),
                Personal.of(actor.person(), sealed.text()),
                Personal.of(actor.person(), sealed.jws()),
                sealed.key(),
                sealed.sha256()));
    }

    // What is asked there

    @CommandHandler
    void ask(AskQuestion command, Actor actor, At at, Neighbours neighbours) {
        Standing standing = standing(command.firm(), command.guest(), actor, at);
        theyAreInside(standing, door.ndaNumber());
        theFirmIsStillVerified(command.firm(), neighbours);
        theProseIsSaid("question", Text.zh(command.words()), LONGEST_WORDS);
        thereIsPlace("questions", questions.size(), MOST_QUESTIONS);
        if (command.item() != null) {
            refuse(shelf.openTo(standing.by()).item(command.item()) == null, new RoomDocumentUnknown());
        }
        apply(new QuestionAsked(
                id,
                command.question(),
                command.firm(),
                command.item(),
                Personal.of(actor.person(), command.words().strip()),
                actor.person()));
    }

    @CommandHandler
    void answer(AnswerQuestion command, Actor actor) {
        aFounderOf(door.company(), actor);
        itIsThere(command.question());
        theProseIsSaid("answer", Text.zh(command.answer()), LONGEST_WORDS);
        apply(new QuestionAnswered(
                id,
                command.question(),
                Personal.of(door.company(), command.answer().strip()),
                actor.person()));
    }

    @CommandHandler
    void publish(PublishQuestion command, Actor actor) {
        aFounderOf(door.company(), actor);
        refuse(itIsThere(command.question()), new RoomQuestionAlreadyPublished());
        theProseIsSaid("question", command.asked(), LONGEST_WORDS);
        theProseIsSaid("answer", command.answer(), LONGEST_WORDS);
        apply(new QuestionPublished(id, command.question(), command.asked(), command.answer()));
    }

    // For good

    @CommandHandler
    void freeze(FreezeRoom command, Actor actor, At at, Neighbours neighbours, RoomSeals seals) {
        theFounderMayChangeIt(actor);
        VaultShelf vault = neighbours.fold(door.company(), VaultShelf.FOLDING);
        List<Kept> documents = new ArrayList<>();
        int withdrawn = 0;
        for (RoomShelf.Item item : shelf.items()) {
            VaultShelf.Version version = vault.standing(item.shown(vault));
            if (version == null) {
                withdrawn++;
            } else {
                documents.add(kept(item, version));
            }
        }
        refuse(withdrawn > 0, new RoomHoldsWithdrawnDocuments(withdrawn));
        theProfileStaysAsItIsNow(vault);
        Sealed sealed = seals.seal(new Archive(id, door.title(), door.company(), at.instant(), documents));
        apply(new RoomFrozen(
                id,
                documents.size(),
                Personal.of(door.company(), sealed.text()),
                Personal.of(door.company(), sealed.jws()),
                sealed.key(),
                sealed.sha256(),
                actor.person()));
    }

    /** What replaces it in the vault from now on is not what the room held. */
    private void theProfileStaysAsItIsNow(VaultShelf vault) {
        for (RoomShelf.Item item : shelf.items()) {
            VaultDocumentId shown = item.shown(vault);
            if (!shown.equals(item.source())) {
                apply(new ProfileShared(id, item.id(), shown, item.title()));
            }
        }
    }

    private Kept kept(RoomShelf.Item item, VaultShelf.Version version) {
        RoomShelf.Folder folder = item.folder() == null ? null : shelf.folder(item.folder());
        return new Kept(
                item.id(),
                folder == null ? null : folder.name(),
                item.title().value(),
                version.sha256(),
                version.mediaType(),
                version.size());
    }

    private void theFounderMayChangeIt(Actor actor) {
        aFounderOf(door.company(), actor);
        refuse(door.frozen(), new RoomIsFrozen());
    }

    private Standing standing(OrganisationId firm, Guest guest, Actor actor, At at) {
        refuse(!actor.is(Role.INVESTOR, firm), new NotAGuestOfTheRoom());
        return door.standing(actor.person(), guest.mail(), firm, at.instant());
    }

    private Personal<String> title(String title) {
        return Personal.of(door.company(), title.strip());
    }

    private RoomShelf.Folder itIsThere(FolderId folder) {
        RoomShelf.Folder found = shelf.folder(folder);
        refuse(found == null, new RoomFolderUnknown());
        return found;
    }

    private RoomShelf.Item itIsThere(RoomItemId item) {
        RoomShelf.Item found = shelf.item(item);
        refuse(found == null, new RoomDocumentUnknown());
        return found;
    }

    private void itIsThere(AccessId access) {
        Access found = door.access(access);
        refuse(found == null || found.ended(), new RoomAccessUnknown());
    }

    /** @return whether it is published */
    private boolean itIsThere(QuestionId question) {
        Boolean published = questions.get(question.toString());
        refuse(published == null, new RoomQuestionUnknown());
        return published;
    }

    @EventSourcingHandler
    void on(RoomOpened event) {
        id = event.room();
        happened(event);
    }

    @EventSourcingHandler
    void on(QuestionAsked event) {
        questions.put(event.question().toString(), false);
    }

    @EventSourcingHandler
    void on(QuestionPublished event) {
        questions.put(event.question().toString(), true);
    }

    /** All else moves the door or the shelf. */
    @EventSourcingHandler
    void happened(RoomEvent event) {
        door = door.after(event);
        shelf = shelf.after(event);
    }
}
