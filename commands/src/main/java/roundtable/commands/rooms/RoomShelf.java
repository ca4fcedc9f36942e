package roundtable.commands.rooms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.Personal;
import roundtable.commands.text.Text;

/** What lies in a room and where, in its order. */
public record RoomShelf(List<Folder> folders, List<Item> items) {

    public static final RoomShelf EMPTY = new RoomShelf(List.of(), List.of());

    public static final Folding<RoomShelf> FOLDING = new Folding<>(RoomShelf.class, EMPTY, RoomShelf::after);

    /** @param lock by which accesses it is there at all; null where it is for all who are inside */
    public record Folder(FolderId id, Text name, @Nullable List<AccessId> lock) {}

    /**
     * A document where it lies.
     *
     * @param folder null for the company's profile
     * @param source the version that was placed or pinned
     * @param follows whether what replaces that version in the vault is shown: of a profile, until the room is frozen
     * @param lock by which accesses it is there at all, beside the lock of its folder; null where it is for all
     */
    public record Item(
            RoomItemId id,
            @Nullable FolderId folder,
            VaultDocumentId source,
            Personal<String> title,
            Download download,
            @Nullable List<AccessId> lock,
            boolean follows) {

        /** The version of the vault that is shown. */
        public VaultDocumentId shown(VaultShelf vault) {
            return follows ? vault.latest(source) : source;
        }

        private Item in(FolderId place) {
            return new Item(id, place, source, title, download, lock, follows);
        }

        private Item showing(VaultDocumentId version) {
            return new Item(id, folder, version, title, download, lock, follows);
        }

        private Item called(Personal<String> name, Download form) {
            return new Item(id, folder, source, name, form, lock, follows);
        }

        private Item keptFor(@Nullable List<AccessId> accesses) {
            return new Item(id, folder, source, title, download, accesses, follows);
        }

        private Item asItIs() {
            return new Item(id, folder, source, title, download, lock, false);
        }
    }

    public @Nullable Item item(RoomItemId item) {
        return items.stream().filter(each -> each.id().equals(item)).findFirst().orElse(null);
    }

    @Nullable Folder folder(FolderId folder) {
        return folders.stream()
                .filter(each -> each.id().equals(folder))
                .findFirst()
                .orElse(null);
    }

    /**
     * What of it is there for somebody who comes in by these: of what is locked away from them not even the name, nor the
     * name of a folder in which nothing else lies.
     */
    public RoomShelf openTo(Set<AccessId> by) {
        Set<FolderId> shut = folders.stream()
                .filter(each -> !isOpen(each.lock(), by))
                .map(Folder::id)
                .collect(Collectors.toSet());
        List<Item> open = items.stream()
                .filter(each -> isOpen(each.lock(), by))
                .filter(each -> each.folder() == null || !shut.contains(each.folder()))
                .toList();
        Set<FolderId> emptied =
                items.stream().map(Item::folder).filter(Objects::nonNull).collect(Collectors.toSet());
        open.forEach(each -> emptied.remove(each.folder()));
        return new RoomShelf(
                folders.stream()
                        .filter(each -> !shut.contains(each.id()) && !emptied.contains(each.id()))
                        .toList(),
                open);
    }

    private static boolean isOpen(@Nullable List<AccessId> lock, Set<AccessId> by) {
        return lock == null || lock.stream().anyMatch(by::contains);
    }

    List<Item> in(FolderId folder) {
        return items.stream().filter(item -> folder.equals(item.folder())).toList();
    }

    RoomShelf after(Event event) {
        if (!(event instanceof RoomEvent happened)) {
            return this;
        }
        return switch (happened) {
            case RoomEvent.FolderAdded e -> withFolders(added(folders, new Folder(e.folder(), e.name(), null)));
            case RoomEvent.FolderRenamed e ->
                withFolder(e.folder(), each -> new Folder(each.id(), e.name(), each.lock()));
            case RoomEvent.FolderLocked e ->
                withFolder(e.folder(), each -> new Folder(each.id(), each.name(), e.accesses()));
            case RoomEvent.FolderUnlocked e -> withFolder(e.folder(), each -> new Folder(each.id(), each.name(), null));
            case RoomEvent.FolderRemoved e ->
                withFolders(folders.stream()
                        .filter(each -> !each.id().equals(e.folder()))
                        .toList());
            case RoomEvent.FoldersOrdered e -> withFolders(ordered(e.folders()));
            case RoomEvent.DocumentPlaced e ->
                withItems(
                        added(items, new Item(e.item(), e.folder(), e.source(), e.title(), e.download(), null, false)));
            case RoomEvent.VersionPinned e -> withItem(e.item(), each -> each.showing(e.source()));
            case RoomEvent.ItemRevised e -> withItem(e.item(), each -> each.called(e.title(), e.download()));
            case RoomEvent.ItemLocked e -> withItem(e.item(), each -> each.keptFor(e.accesses()));
            case RoomEvent.ItemUnlocked e -> withItem(e.item(), each -> each.keptFor(null));
            case RoomEvent.ItemsOrdered e -> withItems(laid(e.folder(), e.items()));
            case RoomEvent.ItemRemoved e -> withItems(without(e.item()));
            case RoomEvent.ProfileShared e -> {
                Item before = item(e.item());
                List<Item> all = new ArrayList<>(without(e.item()));
                all.addFirst(new Item(
                        e.item(),
                        null,
                        e.source(),
                        e.title(),
                        Download.NONE,
                        before == null ? null : before.lock(),
                        true));
                yield withItems(List.copyOf(all));
            }
            case RoomEvent.RoomOpened e -> this;
            case RoomEvent.RoomRenamed e -> this;
            case RoomEvent.NdaRevised e -> this;
            case RoomEvent.NdaAccepted e -> this;
            case RoomEvent.AccessGranted e -> this;
            case RoomEvent.AccessChanged e -> this;
            case RoomEvent.AccessEnded e -> this;
            case RoomEvent.AddressesDenied e -> this;
            case RoomEvent.RoomPaused e -> this;
            case RoomEvent.RoomResumed e -> this;
            case RoomEvent.RoomFrozen e ->
                withItems(items.stream().map(Item::asItIs).toList());
            case RoomEvent.QuestionAsked e -> this;
            case RoomEvent.QuestionAnswered e -> this;
            case RoomEvent.QuestionPublished e -> this;
        };
    }

    private RoomShelf withFolders(List<Folder> all) {
        return new RoomShelf(all, items);
    }

    private RoomShelf withItems(List<Item> all) {
        return new RoomShelf(folders, all);
    }

    private RoomShelf withFolder(FolderId folder, UnaryOperator<Folder> changed) {
        return withFolders(folders.stream()
                .map(each -> each.id().equals(folder) ? changed.apply(each) : each)
                .toList());
    }

    private RoomShelf withItem(RoomItemId item, UnaryOperator<Item> changed) {
        return withItems(items.stream()
                .map(each -> each.id().equals(item) ? changed.apply(each) : each)
                .toList());
    }

    private List<Item> without(RoomItemId item) {
        return items.stream().filter(each -> !each.id().equals(item)).toList();
    }

    private List<Folder> ordered(List<FolderId> order) {
        Map<FolderId, Folder> byId = new HashMap<>();
        folders.forEach(folder -> byId.put(folder.id(), folder));
        List<Folder> all = new ArrayList<>();
        order.stream().map(byId::get).filter(Objects::nonNull).forEach(all::add);
        return List.copyOf(all);
    }

    /** Those named lie in the folder, in their order, after all that lies elsewhere. */
    private List<Item> laid(FolderId folder, List<RoomItemId> order) {
        Map<RoomItemId, Item> byId = new HashMap<>();
        items.forEach(item -> byId.put(item.id(), item));
        List<Item> all = new ArrayList<>(
                items.stream().filter(item -> !order.contains(item.id())).toList());
        for (RoomItemId id : order) {
            Item item = byId.get(id);
            if (item != null) {
                all.add(item.in(folder));
            }
        }
        return List.copyOf(all);
    }

    private static <T> List<T> added(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return List.copyOf(all);
    }
}
