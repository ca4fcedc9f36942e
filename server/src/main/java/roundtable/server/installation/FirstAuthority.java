package roundtable.server.installation;

import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import roundtable.commands.Actor;
import roundtable.commands.Asking;
import roundtable.commands.Refused;
import roundtable.commands.organisations.OrganisationCommand.EstablishAuthority;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.eventlog.dispatch.DispatchRefusal.AlreadyExists;
import roundtable.eventlog.dispatch.Dispatcher;
import roundtable.server.people.People;

/**
 * Establishes the installation's first authority at the first start, where configuration names one: {@code
 * roundtable.authority.name-zh}, {@code .name-en} and {@code .officer-mail}. The officer signs up with that address. A later
 * start finds it there.
 */
@Component
@Order(1)
public class FirstAuthority implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAuthority.class);

    /** The same at every start and on every node, so that it is established once. */
    public static final OrganisationId ID = new OrganisationId(UUID.fromString("019400a0-0000-7000-8000-000000000001"));

    private final Dispatcher dispatcher;
    private final People people;
    private final InstantSource clock;
    private final @Nullable String nameZh;
    private final @Nullable String nameEn;
    private final @Nullable String officerMail;

    FirstAuthority(
            Dispatcher dispatcher,
            People people,
            InstantSource clock,
            @Value("${roundtable.authority.name-zh:#{null}}") @Nullable String nameZh,
            @Value("${roundtable.authority.name-en:#{null}}") @Nullable String nameEn,
            @Value("${roundtable.authority.officer-mail:#{null}}") @Nullable String officerMail) {
        this.dispatcher = dispatcher;
        this.people = people;
        this.clock = clock;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.officerMail = officerMail;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (officerMail != null) {
            Text name = new Text(nameZh, nameEn, nameZh != null ? Language.ZH : Language.EN, false);
            establish(
                    name,
                    people.findOrInvite(officerMail, Language.ZH),
                    Asking.now(Actor.automation(), clock.instant()));
        }
    }

    /** Establishes it, unless that has been done. */
    public void establish(Text name, PersonId officer, Asking asking) {
        try {
            dispatcher.send(new EstablishAuthority(ID, name, null, officer), asking);
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof AlreadyExists)) {
                throw refused;
            }
            LOG.debug("the first authority stands already");
        }
    }
}
