package roundtable.commands.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import roundtable.commands.Event;
import roundtable.commands.Uuids;
import roundtable.commands.deals.DealEvent.DealListed;
import roundtable.commands.deals.DealEvent.DealUnlisted;
import roundtable.commands.deals.OfferBuilder;
import roundtable.commands.organisations.OrganisationEvent.DocumentWithdrawn;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.Personal;
import roundtable.commands.rooms.RoomCommand.AddFolder;
import roundtable.commands.rooms.RoomCommand.FreezeRoom;
import roundtable.commands.rooms.RoomCommand.LockFolder;
import roundtable.commands.rooms.RoomCommand.LockItem;
import roundtable.commands.rooms.RoomCommand.OpenRoom;
import roundtable.commands.rooms.RoomCommand.OrderFolders;
import roundtable.commands.rooms.RoomCommand.OrderItems;
import roundtable.commands.rooms.RoomCommand.PinVersion;
import roundtable.commands.rooms.RoomCommand.PlaceDocument;
import roundtable.commands.rooms.RoomCommand.RemoveFolder;
import roundtable.commands.rooms.RoomCommand.RemoveItem;
import roundtable.commands.rooms.RoomCommand.RenameFolder;
import roundtable.commands.rooms.RoomCommand.RenameRoom;
import roundtable.commands.rooms.RoomCommand.ReviseItem;
import roundtable.commands.rooms.RoomCommand.ShareProfile;
import roundtable.commands.rooms.RoomCommand.UnlockFolder;
import roundtable.commands.rooms.RoomCommand.UnlockItem;
import roundtable.commands.rooms.RoomEvent.AccessEnded;
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
import roundtable.commands.rooms.RoomEvent.NdaRevised;
import roundtable.commands.rooms.RoomEvent.ProfileShared;
import roundtable.commands.rooms.RoomEvent.RoomFrozen;
import roundtable.commands.rooms.RoomEvent.RoomOpened;
import roundtable.commands.rooms.RoomEvent.RoomRenamed;
import roundtable.commands.rooms.RoomEvent.VersionPinned;
import roundtable.commands.rooms.RoomRefusal.NotAFounderOfTheRoom;
import roundtable.commands.rooms.RoomRefusal.RoomAccessUnknown;
import roundtable.commands.rooms.RoomRefusal.RoomDealNotListed;
import roundtable.commands.rooms.RoomRefusal.RoomDocumentUnknown;
import roundtable.commands.rooms.RoomRefusal.RoomFolderNotEmpty;
import roundtable.commands.rooms.RoomRefusal.RoomFolderUnknown;
import roundtable.commands.rooms.RoomRefusal.RoomHoldsTooMany;
import roundtable.commands.rooms.RoomRefusal.RoomHoldsWithdrawnDocuments;
import roundtable.commands.rooms.RoomRefusal.RoomIsFrozen;
import roundtable.commands.rooms.RoomRefusal.RoomNotLocked;
import roundtable.commands.rooms.RoomRefusal.RoomOrderIncomplete;
import roundtable.commands.rooms.RoomRefusal.RoomProfileFollowsTheVault;
import roundtable.commands.rooms.RoomRefusal.RoomVersionNotInVault;
import roundtable.commands.rooms.RoomRefusal.RoomWordsMissing;
import roundtable.commands.text.Text;

class FillingARoom extends RoomSpecification {

    private final RoomItemId profile = new RoomItemId(Uuids.derived(room.toString(), "profile"));
    private final RoomItemId second = new RoomItemId(Uuids.next());

    private PlaceDocument place(RoomItemId item) {
        return new PlaceDocument(room, item, finance, stored, " 审计报告 ", Download.NONE);
    }

    private Event shared() {
        return new ProfileShared(room, profile, stored, Personal.of(company, "公司简介"));
    }

    private Event lawFolder() {
        return new FolderAdded(room, law, Text.zh("05 合同"));
    }

    private Event frozen() {
        return new RoomFrozen(
                room,
                1,
                Personal.of(company, "1 documents"),
                Personal.of(company, "jws"),
                "key",
                "91c0",
                founder.person());
    }

    @Test
    void a_founder_opens_a_room_for_a_listed_round_with_a_text_to_accept() {
        nothing()
                .when(new OpenRoom(room, deal, TITLE, NDA))
                .by(founder)
                .then(new RoomOpened(room, deal, company, TITLE, founder.person()), new NdaRevised(room, 1, NDA));
    }

    @Test
    void nobody_opens_one_for_somebody_elses_round_or_for_none() {
        nothing().when(new OpenRoom(room, deal, TITLE, NDA)).by(investor).thenRefused(new NotAFounderOfTheRoom());
        neighbour(deal, new DealListed(deal, company, OfferBuilder.anOffer().offer()), new DealUnlisted(deal));
        nothing().when(new OpenRoom(room, deal, TITLE, NDA)).by(founder).thenRefused(new RoomDealNotListed());
    }

    @Test
    void a_room_without_a_title_or_a_text_is_not_opened() {
        nothing()
                .when(new OpenRoom(room, deal, Text.zh(" "), NDA))
                .by(founder)
                .thenRefused(new RoomWordsMissing("title"));
        nothing()
                .when(new OpenRoom(room, deal, TITLE, Text.zh("")))
                .by(founder)
                .thenRefused(new RoomWordsMissing("nda"));
    }

    @Test
    void it_is_renamed_by_its_founders_alone() {
        Text title = Text.zh("领投资料室");
        given(open()).when(new RenameRoom(room, title)).by(founder).then(new RoomRenamed(room, title));
        given(open()).when(new RenameRoom(room, title)).by(investor).thenRefused(new NotAFounderOfTheRoom());
    }

    @Test
    void folders_are_added_renamed_and_ordered() {
        given(open())
                .when(new AddFolder(room, finance, Text.zh("02 财务")))
                .by(founder)
                .then(folder());
        given(open(folder()))
                .when(new RenameFolder(room, finance, Text.zh("财务")))
                .by(founder)
                .then(new FolderRenamed(room, finance, Text.zh("财务")));
        given(open(folder(), lawFolder()))
                .when(new OrderFolders(room, List.of(law, finance)))
                .by(founder)
                .then(new FoldersOrdered(room, List.of(law, finance)));
        given(open(folder(), lawFolder()))
                .when(new OrderFolders(room, List.of(law)))
                .by(founder)
                .thenRefused(new RoomOrderIncomplete());
        given(open(folder()))
                .when(new OrderFolders(room, List.of(law)))
                .by(founder)
                .thenRefused(new RoomFolderUnknown());
    }

    @Test
    void a_folder_is_removed_once_it_is_empty() {
        given(open(folder())).when(new RemoveFolder(room, finance)).by(founder).then(new FolderRemoved(room, finance));
        given(open(folder(), placed()))
                .when(new RemoveFolder(room, finance))
                .by(founder)
                .thenRefused(new RoomFolderNotEmpty(1));
    }

    @Test
    void a_version_of_the_vault_is_placed_without_another_upload() {
        given(open(folder())).when(place(report)).by(founder).then(placed());
        given(open()).when(place(report)).by(founder).thenRefused(new RoomFolderUnknown());
    }

    @Test
    void what_the_vault_does_not_hold_any_more_is_not_placed() {
        neighbour(company, deposited(stored, null), new DocumentWithdrawn(company, stored, founder.person()));
        given(open(folder())).when(place(report)).by(founder).thenRefused(new RoomVersionNotInVault());
        given(open(folder()))
                .when(new PlaceDocument(room, report, finance, new VaultDocumentId(Uuids.next()), "别人的", Download.NONE))
                .by(founder)
                .thenRefused(new RoomVersionNotInVault());
    }

    @Test
    void a_room_holds_a_thousand_documents_and_no_more() {
        Event[] thousand = new Event[1_001];
        thousand[0] = folder();
        for (int i = 1; i <= 1_000; i++) {
            thousand[i] = new RoomEvent.DocumentPlaced(
                    room,
                    new RoomItemId(Uuids.next()),
                    finance,
                    stored,
                    SHA,
                    "application/pdf",
                    1_000,
                    Personal.of(company, "第 " + i + " 份"),
                    Download.NONE);
        }
        given(open(thousand)).when(place(report)).by(founder).thenRefused(new RoomHoldsTooMany("documents", 1_000));
    }

    @Test
    void a_placed_version_stays_until_another_is_pinned() {
        VaultDocumentId newer = new VaultDocumentId(Uuids.next());
        neighbour(company, deposited(stored, null), deposited(newer, stored));
        given(open(folder(), placed()))
                .when(new PinVersion(room, report, newer))
                .by(founder)
                .then(new VersionPinned(room, report, newer, SHA, "application/pdf", 1_000));
        given(open(folder()))
                .when(new PinVersion(room, report, newer))
                .by(founder)
                .thenRefused(new RoomDocumentUnknown());
    }

    @Test
    void documents_are_renamed_moved_and_removed() {
        given(open(folder(), placed()))
                .when(new ReviseItem(room, report, "2025 审计报告", Download.MARKED))
                .by(founder)
                .then(new ItemRevised(room, report, Personal.of(company, "2025 审计报告"), Download.MARKED));
        given(open(folder(), lawFolder(), placed()))
                .when(new OrderItems(room, law, List.of(report)))
                .by(founder)
                .then(new ItemsOrdered(room, law, List.of(report)));
        given(open(folder(), placed()))
                .when(new RemoveItem(room, report))
                .by(founder)
                .then(new ItemRemoved(room, report));
        given(open(folder())).when(new RemoveItem(room, report)).by(founder).thenRefused(new RoomDocumentUnknown());
    }

    @Test
    void an_order_of_documents_names_all_that_lie_there_once() {
        given(open(folder(), placed()))
                .when(new OrderItems(room, finance, List.of()))
                .by(founder)
                .thenRefused(new RoomOrderIncomplete());
        given(open(folder(), placed()))
                .when(new OrderItems(room, finance, List.of(report, report)))
                .by(founder)
                .thenRefused(new RoomOrderIncomplete());
        given(open(folder(), placed()))
                .when(new OrderItems(room, finance, List.of(report, second)))
                .by(founder)
                .thenRefused(new RoomDocumentUnknown());
    }

    @Test
    void the_profile_is_the_same_in_every_room_and_follows_the_vault() {
        given(open()).when(new ShareProfile(room, stored, "公司简介")).by(founder).then(shared());
        given(open(folder(), shared()))
                .when(new PinVersion(room, profile, stored))
                .by(founder)
                .thenRefused(new RoomProfileFollowsTheVault());
        given(open(folder(), shared()))
                .when(new OrderItems(room, finance, List.of(profile)))
                .by(founder)
                .thenRefused(new RoomProfileFollowsTheVault());
    }

    @Test
    void a_folder_and_a_document_are_kept_for_some_and_opened_again() {
        FolderLocked folderLocked = new FolderLocked(room, finance, List.of(access));
        ItemLocked itemLocked = new ItemLocked(room, report, List.of());
        given(open(folder(), placed(), granted()))
                .when(new LockFolder(room, finance, List.of(access, access)))
                .by(founder)
                .then(folderLocked);
        given(open(folder(), placed(), folderLocked))
                .when(new UnlockFolder(room, finance))
                .by(founder)
                .then(new FolderUnlocked(room, finance));
        given(open(folder(), placed()))
                .when(new LockItem(room, report, List.of()))
                .by(founder)
                .then(itemLocked);
        given(open(folder(), placed(), itemLocked, frozen()))
                .when(new UnlockItem(room, report))
                .by(founder)
                .then(new ItemUnlocked(room, report));
    }

    @Test
    void only_the_company_locks_and_only_what_is_there_for_whom_it_let_in() {
        for (RoomCommand command : List.of(
                new LockFolder(room, finance, List.of()),
                new UnlockFolder(room, finance),
                new LockItem(room, report, List.of()),
                new UnlockItem(room, report))) {
            given(open(folder(), placed())).when(command).by(investor).thenRefused(new NotAFounderOfTheRoom());
        }
        given(open(folder(), placed()))
                .when(new LockItem(room, report, List.of(access)))
                .by(founder)
                .thenRefused(new RoomAccessUnknown());
        given(open(folder(), placed(), granted(), new AccessEnded(room, access)))
                .when(new LockFolder(room, finance, List.of(access)))
                .by(founder)
                .thenRefused(new RoomAccessUnknown());
        given(open(folder()))
                .when(new LockFolder(room, law, List.of()))
                .by(founder)
                .thenRefused(new RoomFolderUnknown());
        given(open(folder()))
                .when(new LockItem(room, report, List.of()))
                .by(founder)
                .thenRefused(new RoomDocumentUnknown());
        given(open(folder(), placed()))
                .when(new UnlockItem(room, report))
                .by(founder)
                .thenRefused(new RoomNotLocked());
        given(open(folder(), placed()))
                .when(new UnlockFolder(room, finance))
                .by(founder)
                .thenRefused(new RoomNotLocked());
    }

    @Test
    void of_a_locked_folder_and_of_a_locked_document_nothing_is_there_for_others() {
        AccessId other = new AccessId(Uuids.next());
        RoomShelf shelf = shelf(open(folder(), lawFolder(), placed(), shared()));
        assertThat(shelf.openTo(Set.of())).isEqualTo(shelf);
        RoomShelf kept = shelf.after(new FolderLocked(room, finance, List.of(access)));
        assertThat(kept.openTo(Set.of(access, other))).isEqualTo(kept);
        assertThat(kept.openTo(Set.of(other)).folders())
                .extracting(RoomShelf.Folder::id)
                .containsExactly(law);
        assertThat(kept.openTo(Set.of(other)).items())
                .extracting(RoomShelf.Item::id)
                .containsExactly(profile);
        RoomShelf both = kept.after(new ItemLocked(room, report, List.of(other)));
        assertThat(both.openTo(Set.of(access)).item(report)).isNull();
        assertThat(both.openTo(Set.of(other)).item(report)).isNull();
        assertThat(both.openTo(Set.of(access, other)).item(report)).isNotNull();
        assertThat(both.openTo(Set.of(access)).folders())
                .as("nor is a folder in which nothing is left")
                .extracting(RoomShelf.Folder::id)
                .containsExactly(law);
        RoomShelf nobodys = shelf.after(new ItemLocked(room, profile, List.of()));
        assertThat(nobodys.openTo(Set.of(access, other)).item(profile)).isNull();
    }

    @Test
    void a_lock_stays_where_a_document_is_renamed_moved_pinned_or_shared_anew() {
        RoomShelf locked = shelf(open(folder(), lawFolder(), placed(), shared()))
                .after(new ItemLocked(room, report, List.of(access)))
                .after(new ItemLocked(room, profile, List.of(access)))
                .after(new FolderLocked(room, law, List.of(access)));
        for (RoomEvent event : List.of(
                new ItemRevised(room, report, Personal.of(company, "2025 审计报告"), Download.MARKED),
                new ItemsOrdered(room, law, List.of(report)),
                new VersionPinned(room, report, stored, SHA, "application/pdf", 1_000),
                new ProfileShared(room, profile, stored, Personal.of(company, "简介")),
                new FolderRenamed(room, law, Text.zh("合同")))) {
            assertThat(locked.after(event).openTo(Set.of()).items())
                    .as(event.toString())
                    .isEmpty();
        }
        RoomShelf opened = locked.after(new ItemUnlocked(room, report)).after(new FolderUnlocked(room, law));
        assertThat(opened.openTo(Set.of()).item(report)).isNotNull();
        assertThat(opened.openTo(Set.of()).folder(law)).isNotNull();
    }

    private static RoomShelf shelf(Event... events) {
        RoomShelf shelf = RoomShelf.EMPTY;
        for (Event event : events) {
            shelf = shelf.after(event);
        }
        return shelf;
    }

    @Test
    void a_frozen_room_names_its_documents_under_seal_and_changes_no_more() {
        given(open(folder(), placed())).when(new FreezeRoom(room)).by(founder).then(frozen());
        given(open(folder(), placed(), frozen()))
                .when(new RemoveItem(room, report))
                .by(founder)
                .thenRefused(new RoomIsFrozen());
        given(open(folder(), placed(), frozen()))
                .when(new FreezeRoom(room))
                .by(founder)
                .thenRefused(new RoomIsFrozen());
    }

    @Test
    void the_profile_of_a_frozen_room_follows_the_vault_no_more() {
        VaultDocumentId newer = new VaultDocumentId(Uuids.next());
        VaultDocumentId newest = new VaultDocumentId(Uuids.next());
        Event sharedAnew = new ProfileShared(room, profile, newer, Personal.of(company, "公司简介"));
        neighbour(company, deposited(stored, null), deposited(newer, stored));
        given(open(shared())).when(new FreezeRoom(room)).by(founder).then(sharedAnew, frozen());
        given(open(sharedAnew)).when(new FreezeRoom(room)).by(founder).then(frozen());

        VaultShelf vault = VaultShelf.FOLDING.start();
        for (Event event : List.of(deposited(stored, null), deposited(newer, stored), deposited(newest, newer))) {
            vault = VaultShelf.FOLDING.step().apply(vault, event);
        }
        RoomShelf open = shelf(open(shared(), sharedAnew));
        assertThat(Objects.requireNonNull(open.item(profile)).shown(vault)).isEqualTo(newest);
        assertThat(Objects.requireNonNull(open.after(frozen()).item(profile)).shown(vault))
                .isEqualTo(newer);
    }

    @Test
    void a_room_is_not_frozen_around_what_was_taken_back() {
        neighbour(company, deposited(stored, null), new DocumentWithdrawn(company, stored, founder.person()));
        given(open(folder(), placed()))
                .when(new FreezeRoom(room))
                .by(founder)
                .thenRefused(new RoomHoldsWithdrawnDocuments(1));
    }
}
