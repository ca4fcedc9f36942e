package roundtable.commands.rooms;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Text;

/** The seal of the installation under what happens in rooms: an NDA that was accepted, a room that was frozen. */
public interface RoomSeals {

    Sealed seal(Agreement agreement);

    Sealed seal(Archive archive);

    /**
     * A sealed statement.
     *
     * @param text its canonical JSON (RFC 8785), exactly as signed
     * @param jws the compact JWS whose payload is {@code text}
     * @param key the key id under which {@code /.well-known/roundtable-seals.json} publishes the public key
     * @param sha256 of the text's UTF-8 bytes, lower-case hex
     */
    record Sealed(String text, String jws, String key, String sha256) {}

    /** What a person has accepted for a firm, word for word. */
    record Agreement(
            RoomId room,
            Text title,
            OrganisationId company,
            OrganisationId firm,
            @Nullable Text firmName,
            PersonId person,
            Guest by,
            int number,
            Text nda,
            Instant at) {}

    /** What a room held when it was frozen. */
    record Archive(RoomId room, Text title, OrganisationId company, Instant at, List<Kept> documents) {}

    /**
     * One document of it.
     *
     * @param folder null for the company's profile
     * @param name null once erased
     */
    record Kept(
            RoomItemId item,
            @Nullable Text folder,
            @Nullable String name,
            String sha256,
            String mediaType,
            long size) {}
}
