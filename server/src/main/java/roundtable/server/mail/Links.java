package roundtable.server.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import roundtable.commands.text.Language;

/** Where the pages are that mails lead to. */
@Component
class Links {

    private final String address;

    Links(@Value("${roundtable.public-url}") String address) {
        this.address = address;
    }

    /** What lies below the installation's address, in no language. */
    String below(String path) {
        return address + path;
    }

    /** A page's address in a language. */
    String to(String page, Language language) {
        return below((language == Language.ZH ? "/zh" : "/en") + page);
    }

    /** Where one chooses what to be told: what the foot of a mail names. */
    Map<String, @Nullable Object> settings(Language language) {
        return Map.of("settings", to("/account/mail", language));
    }
}
