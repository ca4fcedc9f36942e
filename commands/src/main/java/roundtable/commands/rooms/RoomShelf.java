package roundtable.commands.rooms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    public record Folder(FolderId id, Text name) {}

    /**
     * A document where it lies.
     *
     * @param folder null for the company's profile, which follows the vault
     * @param source the version that was placed or pinned
     */
    public record Item(
            RoomItemId id,
            @Nullable FolderId folder,
            VaultDocumentId source,
            Personal<String> title,
            Download download) {

        /** The version of the vault that is shown. */
        public VaultDocumentId shown(VaultShelf vault) {
            return folder == null ? vault.latest(source) : source;
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

    List<Item> in(FolderId folder) {
        return items.stream().filter(item -> folder.equals(item.folder())).toList();
    }

    RoomShelf after(Event event) {
        if (!(event instanceof RoomEvent happened)) {
            return this;
        }
        return switch (happened) {
            case RoomEvent.FolderAdded e -> withFolders(added(folders, new Folder(e.folder(), e.name())));
            case RoomEvent.FolderRenamed e ->
                withFolders(folders.stream()
                        .map(each -> each.id().equals(e.folder()) ? new Folder(each.id(), e.name()) : each)
                        .toList());
            case RoomEvent.FolderRemoved e ->
                withFolders(folders.stream()
                        .filter(each -> !each.id().equals(e.folder()))
                        .toList());
            case RoomEvent.FoldersOrdered e -> withFolders(ordered(e.folders()));
            case RoomEvent.DocumentPlaced e ->
                withItems(added(items, new Item(e.item(), e.folder(), e.source(), e.title(), e.download())));
            case RoomEvent.VersionPinned e ->
                withItems(items.stream()
                        .map(each -> each.id().equals(e.item())
                                ? new Item(each.id(), each.folder(), e.source(), each.title(), each.download())
                                : each)
                        .toList());
            case RoomEvent.ItemRevised e ->
                withItems(items.stream()
                        .map(each -> each.id().equals(e.item())
                                ? new Item(each.id(), each.folder(), each.source(), e.title(), e.download())
                                : each)
                        .toList());
            case RoomEvent.ItemsOrdered e -> withItems(laid(e.folder(), e.items()));
            case RoomEvent.ItemRemoved e -> withItems(without(e.item()));
            case RoomEvent.ProfileShared e -> {
                List<Item> all = new ArrayList<>(without(e.item()));
                all.addFirst(new Item(e.item(), null, e.source(), e.title(), Download.NONE));
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
            case RoomEvent.RoomFrozen e -> this;
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
                all.add(new Item(item.id(), folder, item.source(), item.title(), item.download()));
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
