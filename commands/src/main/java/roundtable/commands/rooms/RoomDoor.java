package roundtable.commands.rooms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Event;
import roundtable.commands.Neighbours.Folding;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.text.Text;

/**
 * Who comes into a room. Folded straight from the log at every request, so that an access that was ended ends with the next one.
 *
 * @param title null where there is no such room
 * @param denied addresses and domains that never come in
 * @param signed who has accepted which text, for which firm
 */
public record RoomDoor(
        @Nullable OrganisationId company,
        @Nullable DealId deal,
        @Nullable Text title,
        int ndaNumber,
        @Nullable Text nda,
        List<Access> accesses,
        List<Personal<String>> denied,
        List<Signature> signed,
        boolean paused,
        boolean frozen) {

    public static final RoomDoor NOWHERE =
            new RoomDoor(null, null, null, 0, null, List.of(), List.of(), List.of(), false, false);

    public static final Folding<RoomDoor> FOLDING = new Folding<>(RoomDoor.class, NOWHERE, RoomDoor::after);

    /** How far somebody gets. */
    public enum Gate {
        /** Nothing was ever granted, or they are denied: they are not told that there is a room. */
        SHUT,
        ENDED,
        EXPIRED,
        PAUSED,
        /** The text is to be accepted first: until then they see the room's title and that text. */
        NDA,
        OPEN;

        /** Whether who gets so far stands at the door or comes in, and so hears what happens to the room. */
        public boolean hears() {
            return this == NDA || this == OPEN || this == PAUSED;
        }
    }

    /** One access. See {@link RoomCommand.GrantAccess}. */
    public record Access(
            AccessId id,
            @Nullable OrganisationId firm,
            @Nullable Personal<String> address,
            @Nullable Instant until,
            boolean download,
            boolean ended) {

        boolean isOverAt(Instant moment) {
            return until != null && !moment.isBefore(until);
        }

        private boolean fits(String mail, OrganisationId acting) {
            return acting.equals(firm) || (address != null && matches(address, mail));
        }

        private int rank(Instant moment) {
            return ended ? 0 : isOverAt(moment) ? 1 : download ? 3 : 2;
        }
    }

    public record Signature(PersonId person, OrganisationId firm, int number) {}

    /**
     * @param access by which they come in, or would; null where the gate is shut
     * @param by all that let them in now: what is locked is open to some of them
     */
    public record Standing(Gate gate, @Nullable Access access, Set<AccessId> by) {}

    /** How far a person gets who acts for a firm. */
    public Standing standing(PersonId person, String mail, OrganisationId firm, Instant at) {
        if (denies(mail)) {
            return new Standing(Gate.SHUT, null, Set.of());
        }
        List<Access> fitting =
                accesses.stream().filter(access -> access.fits(mail, firm)).toList();
        Access best = fitting.stream()
                .max(Comparator.comparingInt(access -> access.rank(at)))
                .orElse(null);
        if (best == null) {
            return new Standing(Gate.SHUT, null, Set.of());
        }
        Set<AccessId> by = fitting.stream()
                .filter(access -> !access.ended() && !access.isOverAt(at))
                .map(Access::id)
                .collect(Collectors.toUnmodifiableSet());
        return new Standing(gate(best, person, firm, at), best, by);
    }

    /** Whether this address, or its house, never comes in. */
    public boolean denies(String mail) {
        return denied.stream().anyMatch(pattern -> matches(pattern, mail));
    }

    private Gate gate(Access access, PersonId person, OrganisationId firm, Instant at) {
        if (access.ended()) {
            return Gate.ENDED;
        }
        if (access.isOverAt(at)) {
            return Gate.EXPIRED;
        }
        if (paused) {
            return Gate.PAUSED;
        }
        return signed.contains(new Signature(person, firm, ndaNumber)) ? Gate.OPEN : Gate.NDA;
    }

    /** A mail address as it is, or a domain from its {@code @} on. Whoever is erased matches nothing. */
    private static boolean matches(Personal<String> pattern, String mail) {
        String value = pattern.value();
        return value != null && (value.startsWith("@") ? mail.endsWith(value) : mail.equals(value));
    }

    @Nullable Access access(AccessId access) {
        return accesses.stream()
                .filter(each -> each.id().equals(access))
                .findFirst()
                .orElse(null);
    }

    RoomDoor after(Event event) {
        if (!(event instanceof RoomEvent happened)) {
            return this;
        }
        return switch (happened) {
            case RoomEvent.RoomOpened e ->
                new RoomDoor(e.company(), e.deal(), e.title(), 0, null, List.of(), List.of(), List.of(), false, false);
            case RoomEvent.RoomRenamed e ->
                new RoomDoor(company, deal, e.title(), ndaNumber, nda, accesses, denied, signed, paused, frozen);
            case RoomEvent.NdaRevised e ->
                new RoomDoor(company, deal, title, e.number(), e.nda(), accesses, denied, signed, paused, frozen);
            case RoomEvent.NdaAccepted e -> signedBy(new Signature(e.person(), e.firm(), e.number()));
            case RoomEvent.AccessGranted e ->
                with(new Access(e.access(), e.firm(), e.address(), e.until(), e.download(), false));
            case RoomEvent.AccessChanged e -> with(changed(e.access(), e.until(), e.download(), false));
            case RoomEvent.AccessEnded e -> {
                Access old = there(e.access());
                yield with(changed(e.access(), old.until(), old.download(), true));
            }
            case RoomEvent.AddressesDenied e ->
                new RoomDoor(company, deal, title, ndaNumber, nda, accesses, e.addresses(), signed, paused, frozen);
            case RoomEvent.RoomPaused e ->
                new RoomDoor(company, deal, title, ndaNumber, nda, accesses, denied, signed, true, frozen);
            case RoomEvent.RoomResumed e ->
                new RoomDoor(company, deal, title, ndaNumber, nda, accesses, denied, signed, false, frozen);
            case RoomEvent.RoomFrozen e ->
                new RoomDoor(company, deal, title, ndaNumber, nda, accesses, denied, signed, paused, true);
            case RoomEvent.FolderAdded e -> this;
            case RoomEvent.FolderRenamed e -> this;
            case RoomEvent.FolderRemoved e -> this;
            case RoomEvent.FoldersOrdered e -> this;
            case RoomEvent.DocumentPlaced e -> this;
            case RoomEvent.VersionPinned e -> this;
            case RoomEvent.ItemRevised e -> this;
            case RoomEvent.ItemsOrdered e -> this;
            case RoomEvent.ItemRemoved e -> this;
            case RoomEvent.FolderLocked e -> this;
            case RoomEvent.FolderUnlocked e -> this;
            case RoomEvent.ItemLocked e -> this;
            case RoomEvent.ItemUnlocked e -> this;
            case RoomEvent.ProfileShared e -> this;
            case RoomEvent.QuestionAsked e -> this;
            case RoomEvent.QuestionAnswered e -> this;
            case RoomEvent.QuestionPublished e -> this;
        };
    }

    private RoomDoor signedBy(Signature signature) {
        List<Signature> all = new ArrayList<>(signed);
        all.add(signature);
        return new RoomDoor(company, deal, title, ndaNumber, nda, accesses, denied, List.copyOf(all), paused, frozen);
    }

    private RoomDoor with(Access access) {
        List<Access> all = new ArrayList<>(accesses);
        all.removeIf(each -> each.id().equals(access.id()));
        all.add(access);
        return new RoomDoor(company, deal, title, ndaNumber, nda, List.copyOf(all), denied, signed, paused, frozen);
    }

    private Access changed(AccessId access, @Nullable Instant until, boolean download, boolean ended) {
        Access old = there(access);
        return new Access(old.id(), old.firm(), old.address(), until, download, ended);
    }

    private Access there(AccessId access) {
        Access found = access(access);
        if (found == null) {
            throw new IllegalStateException("no access " + access);
        }
        return found;
    }
}
