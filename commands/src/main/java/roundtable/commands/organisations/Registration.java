package roundtable.commands.organisations;

import java.util.Locale;
import roundtable.commands.Named;

/** By what an organisation is known to the state. */
public sealed interface Registration {

    /** The text under which it is claimed when verified: unique over all organisations. */
    String claim();

    /**
     * A Chinese legal person.
     *
     * @param creditCode normalised, and right by {@link CreditCode#check}
     */
    @Named("credit-code")
    record Chinese(String creditCode) implements Registration {
        @Override
        public String claim() {
            return "CN/" + creditCode;
        }
    }

    /**
     * A company of another country.
     *
     * @param country ISO 3166-1 alpha-2, not CN
     * @param register the register's name as its country writes it
     */
    @Named("foreign")
    record Foreign(String country, String register, String number) implements Registration {
        @Override
        public String claim() {
            return country + "/" + register.strip().toLowerCase(Locale.ROOT) + "/" + number.strip();
        }
    }
}
