package roundtable.commands.rooms;

import java.time.Instant;
import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.commands.organisations.OrganisationId;

/** Why a room refuses. */
public sealed interface RoomRefusal extends Refusal {

    @Named("not-a-founder-of-the-room")
    record NotAFounderOfTheRoom() implements RoomRefusal {}

    /** A room is opened for a round that is listed, by its company. */
    @Named("room-deal-not-listed")
    record RoomDealNotListed() implements RoomRefusal {}

    @Named("room-is-frozen")
    record RoomIsFrozen() implements RoomRefusal {}

    /** @param field {@code title}, {@code folder}, {@code document}, {@code nda}, {@code question} or {@code answer} */
    @Named("room-words-missing")
    record RoomWordsMissing(String field) implements RoomRefusal {}

    /** @param field {@code folders}, {@code documents}, {@code accesses}, {@code addresses} or {@code questions} */
    @Named("room-holds-too-many")
    record RoomHoldsTooMany(String field, int most) implements RoomRefusal {}

    @Named("room-folder-unknown")
    record RoomFolderUnknown() implements RoomRefusal {}

    @Named("room-folder-not-empty")
    record RoomFolderNotEmpty(int documents) implements RoomRefusal {}

    /** An order names each of them once. */
    @Named("room-order-incomplete")
    record RoomOrderIncomplete() implements RoomRefusal {}

    /** It was removed, or never lay here. */
    @Named("room-document-unknown")
    record RoomDocumentUnknown() implements RoomRefusal {}

    /** The vault has no such version, or its company has taken it back. */
    @Named("room-version-not-in-vault")
    record RoomVersionNotInVault() implements RoomRefusal {}

    /** Whoever comes in reads it already. */
    @Named("room-not-locked")
    record RoomNotLocked() implements RoomRefusal {}

    /** The profile follows the vault by itself. */
    @Named("room-profile-follows-the-vault")
    record RoomProfileFollowsTheVault() implements RoomRefusal {}

    /** A firm, or an address or domain: one of both. */
    @Named("room-access-for-nobody")
    record RoomAccessForNobody() implements RoomRefusal {}

    @Named("room-access-for-no-investor")
    record RoomAccessForNoInvestor(OrganisationId firm) implements RoomRefusal {}

    @Named("room-address-wrong")
    record RoomAddressWrong(String address) implements RoomRefusal {}

    @Named("room-access-already-granted")
    record RoomAccessAlreadyGranted() implements RoomRefusal {}

    @Named("room-access-unknown")
    record RoomAccessUnknown() implements RoomRefusal {}

    @Named("room-expiry-not-ahead")
    record RoomExpiryNotAhead(Instant until) implements RoomRefusal {}

    @Named("room-already-paused")
    record RoomAlreadyPaused() implements RoomRefusal {}

    @Named("room-not-paused")
    record RoomNotPaused() implements RoomRefusal {}

    @Named("room-question-unknown")
    record RoomQuestionUnknown() implements RoomRefusal {}

    @Named("room-question-already-published")
    record RoomQuestionAlreadyPublished() implements RoomRefusal {}

    /** A room that is frozen holds no document that its company has taken back. */
    @Named("room-holds-withdrawn-documents")
    record RoomHoldsWithdrawnDocuments(int documents) implements RoomRefusal {}

    /** Nothing lets this person in. */
    @Named("not-a-guest-of-the-room")
    record NotAGuestOfTheRoom() implements RoomRefusal {}

    @Named("room-access-expired")
    record RoomAccessExpired(Instant until) implements RoomRefusal {}

    @Named("room-access-ended")
    record RoomAccessEnded() implements RoomRefusal {}

    @Named("room-is-paused")
    record RoomIsPaused() implements RoomRefusal {}

    @Named("nda-not-accepted")
    record NdaNotAccepted(int number) implements RoomRefusal {}

    /** The founder has changed the text since it was read. */
    @Named("nda-has-changed")
    record NdaHasChanged(int number) implements RoomRefusal {}

    @Named("nda-already-accepted")
    record NdaAlreadyAccepted() implements RoomRefusal {}

    /** An NDA binds a firm that somebody has verified. */
    @Named("room-firm-not-verified")
    record RoomFirmNotVerified(OrganisationId firm) implements RoomRefusal {}

    /** What a verified firm has accepted opens the room to it only while its verification holds. */
    @Named("room-firm-no-longer-verified")
    record RoomFirmNoLongerVerified(OrganisationId firm) implements RoomRefusal {}
}
