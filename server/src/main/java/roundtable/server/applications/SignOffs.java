package roundtable.server.applications;

import static roundtable.commands.Refused.refuse;
import static roundtable.projections.Columns.instantOrNull;
import static roundtable.projections.Columns.uuid;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import roundtable.commands.Refused;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.applications.SignOff;
import roundtable.commands.people.PersonId;
import roundtable.server.applications.DraftRefusal.NobodyAskedYouToSign;
import roundtable.server.applications.DraftRefusal.SignOffsMissing;
import roundtable.server.people.People;

/** Whom a company wants to sign a draft before it is handed in (会签), and who has. A signature holds for the answers that were signed, no others. */
@Component
class SignOffs {

    private final JdbcClient jdbc;
    private final People people;

    SignOffs(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /**
     * Somebody who is to sign.
     *
     * @param fingerprint of the answers that they signed; null, as is the moment, where they have signed none
     */
    record Asked(
            PersonId person,
            @Nullable String fingerprint,
            @Nullable Instant signedAt) {

        boolean hasSigned(String answers) {
            return answers.equals(fingerprint);
        }
    }

    /** In the order in which they were asked. */
    List<Asked> of(ApplicationId application) {
        return jdbc.sql("select * from application_sign_off where application = ? order by asked_at, person")
                .param(application.value())
                .query((row, _) -> new Asked(
                        new PersonId(uuid(row, "person")),
                        row.getString("fingerprint"),
                        instantOrNull(row, "signed_at")))
                .list();
    }

    /** Which applications somebody is to sign. */
    List<ApplicationId> askedOf(PersonId person) {
        return jdbc.sql(
                        "select application from application_sign_off where person = ? order by asked_at desc limit 200")
                .param(person.value())
                .query((row, _) -> new ApplicationId(uuid(row, "application")))
                .list();
    }

    /**
     * Wants these to sign and nobody else; whoever has signed already and is still wanted need not again.
     *
     * @return those who were not asked before
     */
    @Transactional
    List<PersonId> ask(ApplicationId application, Collection<PersonId> wanted, PersonId by, Instant at) {
        UUID[] ids = wanted.stream().map(PersonId::value).toArray(UUID[]::new);
        jdbc.sql("delete from application_sign_off where application = ? and not person = any(?)")
                .params(application.value(), ids)
                .update();
        return jdbc.sql("insert into application_sign_off (application, person, asked_by, asked_at) "
                        + "select ?, wanted, ?, ? from unnest(?) wanted on conflict do nothing returning person")
                .params(application.value(), by.value(), at.atOffset(ZoneOffset.UTC), ids)
                .query((row, _) -> new PersonId(uuid(row, "person")))
                .list();
    }

    void sign(ApplicationId application, PersonId person, String fingerprint, Instant at) {
        int signed = jdbc.sql("update application_sign_off set fingerprint = ?, signed_at = ? "
                        + "where application = ? and person = ?")
                .params(fingerprint, at.atOffset(ZoneOffset.UTC), application.value(), person.value())
                .update();
        refuse(signed == 0, new NobodyAskedYouToSign());
    }

    void takeBack(ApplicationId application, PersonId person) {
        int taken = jdbc.sql("update application_sign_off set fingerprint = null, signed_at = null "
                        + "where application = ? and person = ?")
                .params(application.value(), person.value())
                .update();
        refuse(taken == 0, new NobodyAskedYouToSign());
    }

    /** The signatures under these answers, once all are there; none where nobody was asked. */
    List<SignOff> complete(ApplicationId application, String answers) {
        List<Asked> asked = of(application);
        List<PersonId> missing = asked.stream()
                .filter(each -> !each.hasSigned(answers))
                .map(Asked::person)
                .toList();
        if (!missing.isEmpty()) {
            Map<PersonId, String> names = people.names(missing);
            throw new Refused(new SignOffsMissing(
                    missing.size(),
                    missing.stream()
                            .map(person -> String.valueOf(names.get(person)))
                            .toList()));
        }
        return asked.stream()
                .map(each -> new SignOff(each.person(), Objects.requireNonNull(each.signedAt()), answers))
                .toList();
    }
}
