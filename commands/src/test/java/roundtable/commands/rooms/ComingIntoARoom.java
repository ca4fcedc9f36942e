package roundtable.commands.rooms;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import roundtable.commands.Actor;
import roundtable.commands.Uuids;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.rooms.RoomCommand.AcceptNda;
import roundtable.commands.rooms.RoomCommand.ChangeAccess;
import roundtable.commands.rooms.RoomCommand.DenyAddresses;
import roundtable.commands.rooms.RoomCommand.EndAccess;
import roundtable.commands.rooms.RoomCommand.GrantAccess;
import roundtable.commands.rooms.RoomCommand.PauseRoom;
import roundtable.commands.rooms.RoomCommand.ResumeRoom;
import roundtable.commands.rooms.RoomCommand.ReviseNda;
import roundtable.commands.rooms.RoomEvent.AccessChanged;
import roundtable.commands.rooms.RoomEvent.AccessEnded;
import roundtable.commands.rooms.RoomEvent.AddressesDenied;
import roundtable.commands.rooms.RoomEvent.NdaRevised;
import roundtable.commands.rooms.RoomEvent.RoomPaused;
import roundtable.commands.rooms.RoomEvent.RoomResumed;
import roundtable.commands.rooms.RoomRefusal.NdaAlreadyAccepted;
import roundtable.commands.rooms.RoomRefusal.NdaHasChanged;
import roundtable.commands.rooms.RoomRefusal.NotAFounderOfTheRoom;
import roundtable.commands.rooms.RoomRefusal.NotAGuestOfTheRoom;
import roundtable.commands.rooms.RoomRefusal.RoomAccessAlreadyGranted;
import roundtable.commands.rooms.RoomRefusal.RoomAccessEnded;
import roundtable.commands.rooms.RoomRefusal.RoomAccessExpired;
import roundtable.commands.rooms.RoomRefusal.RoomAccessForNoInvestor;
import roundtable.commands.rooms.RoomRefusal.RoomAccessForNobody;
import roundtable.commands.rooms.RoomRefusal.RoomAccessUnknown;
import roundtable.commands.rooms.RoomRefusal.RoomAddressWrong;
import roundtable.commands.rooms.RoomRefusal.RoomAlreadyPaused;
import roundtable.commands.rooms.RoomRefusal.RoomExpiryNotAhead;
import roundtable.commands.rooms.RoomRefusal.RoomFirmNotVerified;
import roundtable.commands.rooms.RoomRefusal.RoomIsPaused;
import roundtable.commands.rooms.RoomRefusal.RoomNotPaused;

class ComingIntoARoom extends RoomSpecification {

    private AcceptNda accept() {
        return new AcceptNda(room, firm, 1, guest);
    }

    private GrantAccess grantAddress(String address) {
        return new GrantAccess(room, access, null, address, null, false);
    }

    @Test
    void a_firm_is_let_in_until_a_day() {
        given(open()).when(grantTheFirm()).by(founder).then(granted());
        given(open()).when(grantTheFirm()).by(investor).thenRefused(new NotAFounderOfTheRoom());
        given(open(granted())).when(grantTheFirm()).by(founder).thenRefused(new RoomAccessAlreadyGranted());
        given(open(granted(), new AccessEnded(room, access)))
                .when(grantTheFirm())
                .by(founder)
                .then(granted());
    }

    @Test
    void a_person_is_let_in_by_address_and_a_house_by_its_domain() {
        given(open()).when(grantAddress(" Chen@BlueStone.example")).by(founder).then(granted("chen@bluestone.example"));
        given(open()).when(grantAddress("@bluestone.example")).by(founder).then(granted("@bluestone.example"));
        given(open()).when(grantAddress("bluestone")).by(founder).thenRefused(new RoomAddressWrong("bluestone"));
        given(open()).when(grantAddress("a@b@c.cn")).by(founder).thenRefused(new RoomAddressWrong("a@b@c.cn"));
    }

    @Test
    void an_access_is_for_a_firm_or_for_an_address() {
        given(open())
                .when(new GrantAccess(room, access, null, null, null, false))
                .by(founder)
                .thenRefused(new RoomAccessForNobody());
        given(open())
                .when(new GrantAccess(room, access, firm, "@bluestone.example", null, false))
                .by(founder)
                .thenRefused(new RoomAccessForNobody());
        neighbour(firm, registered(OrganisationKind.COMPANY));
        given(open()).when(grantTheFirm()).by(founder).thenRefused(new RoomAccessForNoInvestor(firm));
    }

    @Test
    void an_access_ends_ahead_and_is_lengthened_or_ended_at_once() {
        given(open())
                .when(new GrantAccess(room, access, firm, null, NOW, false))
                .by(founder)
                .thenRefused(new RoomExpiryNotAhead(NOW));
        given(open(granted()))
                .when(new ChangeAccess(room, access, LATER.plus(Duration.ofDays(7)), true))
                .by(founder)
                .then(new AccessChanged(room, access, LATER.plus(Duration.ofDays(7)), true));
        given(open(granted())).when(new EndAccess(room, access)).by(founder).then(new AccessEnded(room, access));
        given(open(granted(), new AccessEnded(room, access)))
                .when(new EndAccess(room, access))
                .by(founder)
                .thenRefused(new RoomAccessUnknown());
        given(open()).when(new EndAccess(room, access)).by(founder).thenRefused(new RoomAccessUnknown());
    }

    @Test
    void a_person_accepts_the_text_for_their_firm_under_seal() {
        given(open(granted())).when(accept()).by(investor).then(accepted());
        given(open(granted("@bluestone.example"))).when(accept()).by(investor).then(accepted());
        given(open(granted(), accepted())).when(accept()).by(investor).thenRefused(new NdaAlreadyAccepted());
    }

    @Test
    void who_was_not_let_in_is_no_guest() {
        given(open()).when(accept()).by(investor).thenRefused(new NotAGuestOfTheRoom());
        given(open(granted("li@bluestone.example"))).when(accept()).by(investor).thenRefused(new NotAGuestOfTheRoom());
        given(open(granted()))
                .when(accept())
                .by(new Actor(investor.person(), company, Role.INVESTOR))
                .thenRefused(new NotAGuestOfTheRoom());
        given(open(granted())).when(accept()).by(founder).thenRefused(new NotAGuestOfTheRoom());
    }

    @Test
    void who_is_denied_is_no_guest_whatever_was_granted() {
        AddressesDenied denied = new AddressesDenied(room, List.of(Personal.of(room, "@bluestone.example")));
        given(open(granted()))
                .when(new DenyAddresses(room, List.of("@BLUESTONE.example", "@bluestone.example")))
                .by(founder)
                .then(denied);
        given(open(granted(), denied)).when(accept()).by(investor).thenRefused(new NotAGuestOfTheRoom());
        given(open(granted(), denied, new AddressesDenied(room, List.of())))
                .when(accept())
                .by(investor)
                .then(accepted());
    }

    @Test
    void an_access_that_is_over_says_so() {
        given(open(granted())).when(accept()).at(LATER).by(investor).thenRefused(new RoomAccessExpired(LATER));
        given(open(granted(), new AccessEnded(room, access)))
                .when(accept())
                .by(investor)
                .thenRefused(new RoomAccessEnded());
    }

    @Test
    void a_paused_room_lets_nobody_in_until_it_is_resumed() {
        given(open(granted())).when(new PauseRoom(room)).by(founder).then(new RoomPaused(room));
        given(open(granted(), new RoomPaused(room))).when(accept()).by(investor).thenRefused(new RoomIsPaused());
        given(open(new RoomPaused(room))).when(new PauseRoom(room)).by(founder).thenRefused(new RoomAlreadyPaused());
        given(open(new RoomPaused(room))).when(new ResumeRoom(room)).by(founder).then(new RoomResumed(room));
        given(open()).when(new ResumeRoom(room)).by(founder).thenRefused(new RoomNotPaused());
    }

    @Test
    void only_a_verified_firm_is_bound() {
        neighbour(firm, registered(OrganisationKind.INVESTOR));
        given(open(granted())).when(accept()).by(investor).thenRefused(new RoomFirmNotVerified(firm));
    }

    @Test
    void another_text_is_accepted_anew() {
        NdaRevised another = new NdaRevised(room, 2, TITLE);
        given(open(granted(), accepted()))
                .when(new ReviseNda(room, TITLE))
                .by(founder)
                .then(another);
        given(open(granted(), accepted(), another)).when(accept()).by(investor).thenRefused(new NdaHasChanged(2));
        given(open(
                        granted(),
                        new AccessEnded(room, access),
                        new RoomEvent.AccessGranted(room, new AccessId(Uuids.next()), firm, null, null, true)))
                .when(accept())
                .by(investor)
                .then(accepted());
    }
}
