package roundtable.commands.organisations;

import java.util.UUID;
import roundtable.commands.Id;

public record OrganisationId(UUID value) implements Id {

    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
