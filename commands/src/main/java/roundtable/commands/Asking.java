package roundtable.commands;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Role;

/**
 * The circumstances of a command, and of the events that follow from it, as they stand in the metadata: who, when, by which
 * command and for what cause. Plain text only, so that they can be read without any class of ours. Never a network address.
 *
 * @param command the id of this very command; the same again when it is delivered again
 * @param cause the event an automation answers, or null
 */
public record Asking(
        Actor actor, At at, UUID command, @Nullable String cause) {

    public static final String PERSON = "person";
    public static final String ORGANISATION = "organisation";
    public static final String ROLE = "role";
    public static final String AT = "at";
    public static final String COMMAND = "command";
    public static final String CAUSE = "cause";

    public static Asking now(Actor actor, Instant at) {
        return new Asking(actor, new At(at), Uuids.next(), null);
    }

    public Map<String, String> metadata() {
        Map<String, String> data = new HashMap<>();
        data.put(PERSON, actor.person().toString());
        if (actor.organisation() != null) {
            data.put(ORGANISATION, actor.organisation().toString());
        }
        data.put(ROLE, actor.role().name());
        data.put(AT, at.instant().toString());
        data.put(COMMAND, command.toString());
        if (cause != null) {
            data.put(CAUSE, cause);
        }
        return data;
    }

    /** Who asked, by a message's metadata; null where it carries none. */
    public static @Nullable Actor actor(Map<String, ?> metadata) {
        Object person = metadata.get(PERSON);
        Object role = metadata.get(ROLE);
        if (person == null || role == null) {
            return null;
        }
        Object organisation = metadata.get(ORGANISATION);
        return new Actor(
                PersonId.of(person.toString()),
                organisation == null ? null : OrganisationId.of(organisation.toString()),
                Role.valueOf(role.toString()));
    }

    /** When it happened, by a message's metadata; null where it carries none. */
    public static @Nullable At at(Map<String, ?> metadata) {
        Object at = metadata.get(AT);
        return at == null ? null : new At(Instant.parse(at.toString()));
    }
}
