package roundtable.server.people;

import static roundtable.commands.Refused.refuse;

import java.util.Locale;
import java.util.regex.Pattern;
import roundtable.server.people.PeopleRefusal.MailWrong;

/** A mail address, folded: upper and lower case are one person. Whether anybody reads it, only a mail can tell. */
final class MailAddress {

    private static final Pattern FORM =
            Pattern.compile("[^@\\s\\p{Cntrl}<>\"]{1,64}@[^@\\s\\p{Cntrl}<>\"]{1,190}\\.[^@\\s\\p{Cntrl}<>\".]{2,63}");

    private MailAddress() {}

    static String folded(String typed) {
        String folded = typed.strip().toLowerCase(Locale.ROOT);
        refuse(!FORM.matcher(folded).matches(), new MailWrong());
        return folded;
    }
}
