package roundtable.commands.rooms;

import static roundtable.commands.deals.OfferBuilder.anOffer;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import roundtable.commands.Actor;
import roundtable.commands.Event;
import roundtable.commands.Specification;
import roundtable.commands.Uuids;
import roundtable.commands.deals.DealEvent.DealListed;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationEvent.DocumentDeposited;
import roundtable.commands.organisations.OrganisationEvent.OrganisationRegistered;
import roundtable.commands.organisations.OrganisationEvent.OrganisationVerified;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.Registration;
import roundtable.commands.organisations.VaultDocument;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.rooms.RoomCommand.GrantAccess;
import roundtable.commands.rooms.RoomEvent.AccessGranted;
import roundtable.commands.rooms.RoomEvent.DocumentPlaced;
import roundtable.commands.rooms.RoomEvent.FolderAdded;
import roundtable.commands.rooms.RoomEvent.NdaAccepted;
import roundtable.commands.rooms.RoomEvent.NdaRevised;
import roundtable.commands.rooms.RoomEvent.RoomOpened;
import roundtable.commands.text.Text;

/** A company with a listed round and a vault, a verified firm, and what a room of theirs has been through. */
abstract class RoomSpecification extends Specification<Room> {

    static final Text TITLE = Text.of("A 轮资料室", "Series A room");
    static final Text NDA = Text.of("未经同意不得外传。", "Nothing leaves this room.");
    static final String SHA = "ab".repeat(32);
    static final Instant LATER = NOW.plus(Duration.ofDays(14));

    final RoomId room = new RoomId(Uuids.next());
    final DealId deal = new DealId(Uuids.next());
    final OrganisationId company = new OrganisationId(Uuids.next());
    final OrganisationId firm = new OrganisationId(Uuids.next());
    final Actor founder = new Actor(new PersonId(Uuids.next()), company, Role.FOUNDER);
    final Actor investor = new Actor(new PersonId(Uuids.next()), firm, Role.INVESTOR);
    final Guest guest = new Guest("陈砚秋", "chen@bluestone.example");
    final FolderId finance = new FolderId(Uuids.next());
    final FolderId law = new FolderId(Uuids.next());
    final RoomItemId report = new RoomItemId(Uuids.next());
    final VaultDocumentId stored = new VaultDocumentId(Uuids.next());
    final AccessId access = new AccessId(Uuids.next());
    final QuestionId question = new QuestionId(Uuids.next());

    RoomSpecification() {
        super(Room.class);
    }

    @BeforeEach
    void theNeighbours() {
        neighbour(deal, new DealListed(deal, company, anOffer().offer()));
        neighbour(company, deposited(stored, null));
        neighbour(firm, registered(OrganisationKind.INVESTOR), new OrganisationVerified(firm, company));
        providing(new SealsForTests());
    }

    /** Seals with words that can be foretold. */
    static final class SealsForTests implements RoomSeals {
        @Override
        public Sealed seal(Agreement agreement) {
            return new Sealed(agreement.by().name() + "/" + agreement.number(), "jws", "key", "7be3");
        }

        @Override
        public Sealed seal(Archive archive) {
            return new Sealed(archive.documents().size() + " documents", "jws", "key", "91c0");
        }
    }

    Event registered(OrganisationKind kind) {
        return new OrganisationRegistered(
                firm, kind, new Registration.Chinese("91350100M000100Y43"), Text.zh("青石资本"), investor.person());
    }

    DocumentDeposited deposited(VaultDocumentId document, @Nullable VaultDocumentId replaces) {
        return new DocumentDeposited(
                company,
                document,
                new VaultDocument(
                        "audit-report", SHA, "application/pdf", Personal.of(company, "a.pdf"), 1_000, null, null, null),
                replaces,
                founder.person());
    }

    /** What every room begins with. */
    Event[] open(Event... more) {
        Event[] all = new Event[more.length + 2];
        all[0] = new RoomOpened(room, deal, company, TITLE, founder.person());
        all[1] = new NdaRevised(room, 1, NDA);
        System.arraycopy(more, 0, all, 2, more.length);
        return all;
    }

    Event folder() {
        return new FolderAdded(room, finance, Text.zh("02 财务"));
    }

    Event placed() {
        return new DocumentPlaced(
                room,
                report,
                finance,
                stored,
                SHA,
                "application/pdf",
                1_000,
                Personal.of(company, "审计报告"),
                Download.NONE);
    }

    GrantAccess grantTheFirm() {
        return new GrantAccess(room, access, firm, null, LATER, false);
    }

    Event granted() {
        return new AccessGranted(room, access, firm, null, LATER, false);
    }

    Event granted(String address) {
        return new AccessGranted(room, access, null, Personal.of(room, address), null, false);
    }

    Event accepted() {
        return new NdaAccepted(
                room,
                investor.person(),
                firm,
                1,
                Personal.of(investor.person(), "陈砚秋/1"),
                Personal.of(investor.person(), "jws"),
                "key",
                "7be3");
    }
}
