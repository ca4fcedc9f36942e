package roundtable.server.people;

import java.util.Collection;
import java.util.Map;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Language;

/** The people behind ids: rows that can be erased. */
public interface People {

    /** The person of this mail address; one who has not signed up yet is invited. */
    PersonId findOrInvite(String mail, Language language);

    /** Names by id; whoever is erased reads as such. */
    Map<PersonId, String> names(Collection<PersonId> people);
}
