package roundtable.server.rooms;

import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.server.http.RetryLater;

/** Why a guest comes no further, beside what the room itself says. */
sealed interface RoomEntryRefusal extends Refusal {

    /** The text is accepted; in this session nobody has typed the code yet. */
    @Named("room-code-needed")
    record RoomCodeNeeded() implements RoomEntryRefusal {}

    /** @param left how many tries there are */
    @Named("room-code-wrong")
    record RoomCodeWrong(int left) implements RoomEntryRefusal {}

    /** None was sent, it is too old, or it was used. */
    @Named("room-code-dead")
    record RoomCodeDead() implements RoomEntryRefusal {}

    /** It was tried too often; another one is to be asked for. */
    @Named("room-code-tried-too-often")
    record RoomCodeTriedTooOften(int most) implements RoomEntryRefusal {}

    @Named("room-codes-too-many")
    record RoomCodesTooMany(int most, long seconds) implements RoomEntryRefusal, RetryLater {}

    /** The company has taken this version back from its vault. */
    @Named("room-document-withdrawn")
    record RoomDocumentWithdrawn() implements RoomEntryRefusal {}

    /** It can be looked at, and is not given out. */
    @Named("room-download-not-allowed")
    record RoomDownloadNotAllowed() implements RoomEntryRefusal {}

    /** So many documents are taken at once, one by one. */
    @Named("room-too-many-chosen")
    record RoomTooManyChosen(int most) implements RoomEntryRefusal {}

    @Named("room-not-frozen")
    record RoomNotFrozen() implements RoomEntryRefusal {}

    /** A profile is shared into at least one room, and into so many at most. */
    @Named("room-profile-rooms-wrong")
    record RoomProfileRoomsWrong(int most) implements RoomEntryRefusal {}
}
