package roundtable.server.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import roundtable.commands.Cause;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Language;
import roundtable.server.people.People;

/** Mails people in their own language, once for each event and person, with a link to the page it is about. */
@Component
public class Addressed {

    private final Mail mail;
    private final People people;
    private final String address;

    Addressed(Mail mail, People people, @Value("${roundtable.public-url}") String address) {
        this.mail = mail;
        this.people = people;
        this.address = address;
    }

    /**
     * Mails a person; nothing where they are erased.
     *
     * @param page below the language: {@code /reviews/…}; the mail's {@code {link}}
     * @param facts what else the template names, in the person's language
     */
    public void tell(
            PersonId person, Cause cause, String template, String page, Function<Language, Map<String, String>> facts) {
        tellOnce(person, cause.event() + "/" + template + "/" + person, template, page, facts);
    }

    /** The same, once for each {@code reason}: where no event is answered. */
    public void tellOnce(
            PersonId person,
            String reason,
            String template,
            String page,
            Function<Language, Map<String, String>> facts) {
        write(person, reason, template, page, null, facts);
    }

    /**
     * The same, of what the person has asked to be told of.
     *
     * @param unsubscribe where a request without a sign-in ends these mails (RFC 8058)
     */
    public void tellSubscriber(
            PersonId person,
            String reason,
            String template,
            String page,
            String unsubscribe,
            Function<Language, Map<String, String>> facts) {
        write(person, reason, template, page, address + unsubscribe, facts);
    }

    private void write(
            PersonId person,
            String reason,
            String template,
            String page,
            @Nullable String unsubscribe,
            Function<Language, Map<String, String>> facts) {
        people.find(person).ifPresent(found -> {
            Map<String, String> all = new HashMap<>(facts.apply(found.language()));
            all.put("link", link(page, found.language()));
            mail.write(reason, found.mail(), found.language(), template, all, unsubscribe);
        });
    }

    /** A page's address in a language. */
    public String link(String page, Language language) {
        return address + (language == Language.ZH ? "/zh" : "/en") + page;
    }
}
