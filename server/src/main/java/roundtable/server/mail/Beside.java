package roundtable.server.mail;

import org.jspecify.annotations.Nullable;

/**
 * What goes with a mail beside its text.
 *
 * @param foot a last paragraph, or null
 * @param attached for the reader's calendar, or null
 * @param unsubscribe the address that ends mails of this kind by one request (RFC 8058); null where nobody has asked for them
 */
record Beside(
        @Nullable String foot,
        @Nullable Attached attached,
        @Nullable String unsubscribe) {

    static final Beside NOTHING = new Beside(null, null, null);

    static Beside unsubscribedBy(String address) {
        return new Beside(null, null, address);
    }
}
