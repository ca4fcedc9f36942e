package roundtable.server.people;

import static roundtable.commands.Refused.refuse;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import roundtable.commands.Uuids;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Fitting;
import roundtable.commands.text.Language;
import roundtable.commands.text.Legible;
import roundtable.commands.text.Text;
import roundtable.eventlog.personal.PersonalKeys;
import roundtable.server.people.PeopleRefusal.PersonNameMissing;

/** The people behind ids: rows that can be changed and erased, while every event goes on naming the id alone. */
@Component
public class People {

    private static final int LONGEST_NAME = 80;
    private static final String ERASED = "已依法删除 (erased by law)";

    private final JdbcClient jdbc;
    private final PersonalKeys keys;
    private final Passwords passwords;
    private final InstantSource clock;

    /** A person as they know themselves. */
    public record Person(PersonId id, String mail, String name, Language language) {}

    People(JdbcClient jdbc, PersonalKeys keys, Passwords passwords, InstantSource clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The person of this mail address; one who has not signed up yet becomes a row without a password. */
    public PersonId findOrInvite(String mail, Language language) {
        String folded = MailAddress.folded(mail);
        jdbc.sql("insert into person (id, mail, language) values (?, ?, ?) on conflict (mail) do nothing")
                .params(Uuids.next(), folded, language.name())
                .update();
        return new PersonId(jdbc.sql("select id from person where mail = ?")
                .param(folded)
                .query(UUID.class)
                .single());
    }

    /** The person of this mail address, known by a name; one who has not signed up yet has no password. */
    public PersonId introduce(String mail, String name, Language language) {
        PersonId person = findOrInvite(mail, language);
        jdbc.sql("update person set name = ? where id = ? and name is null")
                .params(name, person.value())
                .update();
        return person;
    }

    /** Enrols somebody whose address needs no confirming: the installer's first officer, demo accounts. */
    public PersonId enrol(String mail, String name, Language language, String password) {
        PersonId person = findOrInvite(mail, language);
        jdbc.sql("update person set name = ?, language = ?, password = ?, confirmed_at = coalesce(confirmed_at, ?) "
                        + "where id = ? and password is null")
                .params(
                        name,
                        language.name(),
                        passwords.encoded(password, MailAddress.folded(mail)),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        person.value())
                .update();
        return person;
    }

    /** Names by id. Whoever has not said one is known by the mail address; whoever is erased reads as such. */
    public Map<PersonId, String> names(Collection<PersonId> people) {
        Map<PersonId, String> names = new HashMap<>();
        if (people.isEmpty()) {
            return names;
        }
        jdbc.sql("select id, coalesce(name, mail) as shown from person where id = any(?)")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> {
                    @Nullable String shown = row.getString("shown");
                    return names.put(new PersonId(row.getObject("id", UUID.class)), shown == null ? ERASED : shown);
                })
                .list();
        return names;
    }

    /** Where to reach somebody; empty once erased. */
    public Optional<Person> find(PersonId person) {
        return jdbc.sql("select id, mail, coalesce(name, mail) as name, language from person "
                        + "where id = ? and erased_at is null")
                .param(person.value())
                .query((row, _) -> new Person(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("mail"),
                        row.getString("name"),
                        Language.valueOf(row.getString("language"))))
                .optional();
    }

    /** Changes what is given. */
    void rename(PersonId person, @Nullable String name, @Nullable Language language) {
        jdbc.sql("update person set name = coalesce(?, name), language = coalesce(?, language) "
                        + "where id = ? and erased_at is null")
                .param(name == null ? null : acceptable(name))
                .param(language == null ? null : language.name())
                .param(person.value())
                .update();
    }

    /** A name as it is kept: one legible line, not too long. */
    static String acceptable(String name) {
        refuse(Legible.saysNothing(name), new PersonNameMissing());
        Fitting.theLineFits("name", Text.zh(name), LONGEST_NAME);
        return name.strip();
    }

    /**
     * Erases a person: the row keeps nothing but its id, their key is destroyed, their sessions end. Events and rows that
     * name the id stay, and read as erased.
     */
    @Transactional
    public void erase(PersonId person) {
        List<Object> id = List.of(person.value());
        jdbc.sql("delete from mail_outbox where recipient = (select mail from person where id = ?)")
                .params(id)
                .update();
        jdbc.sql("delete from mail_digest where person = ?").params(id).update();
        jdbc.sql("delete from mail_setting where person = ?").params(id).update();
        jdbc.sql("delete from mail_zone where person = ?").params(id).update();
        jdbc.sql("delete from mail_token where person = ?").params(id).update();
        jdbc.sql("delete from saved_search where person = ?").params(id).update();
        jdbc.sql("delete from saved_deal_search where person = ?").params(id).update();
        jdbc.sql("delete from deal_find where person = ?").params(id).update();
        jdbc.sql("delete from deal_find_reader where person = ?").params(id).update();
        jdbc.sql("delete from mandate_telling where person = ?").params(id).update();
        jdbc.sql("delete from deal_look where person = ?").params(id).update();
        jdbc.sql("delete from program_token where person = ?").params(id).update();
        jdbc.sql("delete from session_family where person = ?").params(id).update();
        jdbc.sql("update person set mail = null, name = null, password = null, erased_at = now() where id = ?")
                .params(id)
                .update();
        keys.destroy(person.value());
    }
}
