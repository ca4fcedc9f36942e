package roundtable.server.rooms;

import java.util.Map;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.Neighbours;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.rooms.RoomDoor;
import roundtable.commands.rooms.RoomDoor.Gate;
import roundtable.commands.rooms.RoomEvent.AccessGranted;
import roundtable.commands.rooms.RoomEvent.NdaAccepted;
import roundtable.commands.rooms.RoomEvent.QuestionAnswered;
import roundtable.commands.rooms.RoomEvent.QuestionAsked;
import roundtable.commands.rooms.RoomId;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.projections.people.Memberships;
import roundtable.projections.rooms.Rooms;
import roundtable.server.mail.Addressed;
import roundtable.server.mail.Mail;

/**
 * Tells a firm or an address that a room is open to it, and the founders that a text was accepted or a question asked; and
 * whoever asked that it is answered, while they may come in. What lies in the room and what was said stays behind its door, and who
 * is denied is told of nothing.
 */
@Component
@ProcessingGroup("mail")
@DisallowReplay
class WhenRoomMovesThenMailTheOtherSide {

    private final Addressed addressed;
    private final Mail mail;
    private final Memberships memberships;
    private final Neighbours neighbours;
    private final Rooms rooms;
    private final RoomDoors doors;

    WhenRoomMovesThenMailTheOtherSide(
            Addressed addressed,
            Mail mail,
            Memberships memberships,
            Neighbours neighbours,
            Rooms rooms,
            RoomDoors doors) {
        this.addressed = addressed;
        this.mail = mail;
        this.memberships = memberships;
        this.neighbours = neighbours;
        this.rooms = rooms;
        this.doors = doors;
    }

    @EventHandler
    void on(AccessGranted event, Cause cause) {
        OrganisationId firm = event.firm();
        if (firm != null) {
            for (PersonId investor : memberships.holding(Right.SIGN, firm, Role.INVESTOR)) {
                if (stands(investor, firm, event.room())) {
                    tell(investor, cause, "room-opened", event.room(), null);
                }
            }
        } else if (event.address() != null && event.address().value() != null) {
            String address = event.address().value();
            if (!address.startsWith("@")
                    && !neighbours.fold(event.room(), RoomDoor.FOLDING).denies(address)) {
                mail.sendOnce(
                        cause.event() + "/room-opened",
                        address,
                        Language.ZH,
                        "room-opened",
                        Map.of(
                                "room", title(event.room()).in(Language.ZH),
                                "link", addressed.link(page(event.room()), Language.ZH)));
            }
        }
    }

    @EventHandler
    void on(NdaAccepted event, Cause cause) {
        tellFounders(event.room(), cause, "room-signed", event.firm());
    }

    @EventHandler
    void on(QuestionAsked event, Cause cause) {
        tellFounders(event.room(), cause, "room-question", event.firm());
    }

    @EventHandler
    void on(QuestionAnswered event, Cause cause) {
        rooms.questionsForCompany(event.room()).stream()
                .filter(question -> question.question().equals(event.question()))
                .filter(question -> stands(
                        Objects.requireNonNull(question.askedBy()),
                        Objects.requireNonNull(question.firm()),
                        event.room()))
                .map(Rooms.Question::askedBy)
                .forEach(person -> tell(person, cause, "room-answered", event.room(), null));
    }

    /** Whether somebody stands at the door, or comes in, for a firm of theirs. */
    private boolean stands(PersonId person, OrganisationId firm, RoomId room) {
        return doors.gates(doors.door(room), memberships.viewer(person).readingFor(firm)).stream()
                .anyMatch(Gate::hears);
    }

    private void tellFounders(RoomId room, Cause cause, String template, OrganisationId firm) {
        OrganisationId company = neighbours.fold(room, RoomDoor.FOLDING).company();
        if (company != null) {
            for (PersonId founder : memberships.holding(Right.SIGN, company, Role.FOUNDER)) {
                tell(founder, cause, template, room, firm);
            }
        }
    }

    private void tell(PersonId person, Cause cause, String template, RoomId room, @Nullable OrganisationId firm) {
        Text name = firm == null
                ? null
                : neighbours.fold(firm, OrganisationFacts.FOLDING).name();
        addressed.tell(
                person,
                cause,
                template,
                page(room),
                language -> Map.of(
                        "room", title(room).in(language), "organisation", name == null ? "" : name.in(language)));
    }

    private Text title(RoomId room) {
        Text title = neighbours.fold(room, RoomDoor.FOLDING).title();
        return title == null ? Text.zh("") : title;
    }

    private static String page(RoomId room) {
        return "/rooms/" + room;
    }
}
