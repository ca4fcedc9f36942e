package roundtable.server.mail;

import roundtable.commands.Named;
import roundtable.commands.Refusal;

/** Why a mail setting is not taken. */
sealed interface MailRefusal extends Refusal {

    /** Confirmations, password resets and invitations come at once: nobody may shut themselves out. */
    @Named("mail-always-comes")
    record MailAlwaysComes() implements MailRefusal {}
}
