package roundtable.commands.conversations;

import java.util.UUID;
import roundtable.commands.Id;
import roundtable.commands.Uuids;
import roundtable.commands.applications.ApplicationId;

/** The conversation about one application. */
public record ConversationId(UUID value) implements Id {

    public static ConversationId of(String text) {
        return new ConversationId(UUID.fromString(text));
    }

    /** Every application has this one and no other. */
    public static ConversationId about(ApplicationId application) {
        return new ConversationId(Uuids.derived(application.toString(), "conversation"));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
