package roundtable.server.http;

import java.time.Duration;
import java.util.Objects;
import roundtable.commands.Actor;
import roundtable.commands.Refused;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationRefusal.RightMissing;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Right;
import roundtable.commands.people.Role;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Language;
import roundtable.eventlog.dispatch.Conditions;
import roundtable.projections.people.Viewer;
import roundtable.server.http.HttpRefusal.SignInNeeded;

/**
 * One request's circumstances, as a parameter of its route.
 *
 * @param viewer who looks, with their memberships of this moment
 * @param actor who acts: in the membership that {@code Acting-As: <organisation>/<ROLE>} names, else for themselves
 * @param conditions from {@code If-Match} and {@code Idempotency-Key}
 * @param patience from {@code Prefer: wait=…}: how long to wait until the change can be read; at most 5 s
 */
public record Asked(Viewer viewer, Actor actor, Conditions conditions, Language language, Duration patience) {

    /** The same, to be done once under a key of the server's own, whatever key the request has. */
    public Asked once(String key) {
        Conditions.Once once = new Conditions.Once(key, Fingerprint.of(key));
        return new Asked(viewer, actor, new Conditions(conditions.ifMatch(), once), language, patience);
    }

    /** The signed-in person. */
    public PersonId person() {
        if (viewer.person() == null) {
            throw new Refused(new SignInNeeded());
        }
        return viewer.person();
    }

    /**
     * The organisation acted for.
     *
     * @throws Refused when the actor acts for none in this role
     */
    public OrganisationId actingAs(Role role) {
        person();
        if (!actor.is(role) || actor.organisation() == null) {
            throw new Refused(new HttpRefusal.NotYourRole());
        }
        return Objects.requireNonNull(actor.organisation());
    }

    /** The same, and the membership must carry {@code right}. */
    public OrganisationId actingAs(Role role, Right right) {
        OrganisationId organisation = actingAs(role);
        if (!viewer.may(right, organisation, role)) {
            throw new Refused(new RightMissing(right));
        }
        return organisation;
    }
}
