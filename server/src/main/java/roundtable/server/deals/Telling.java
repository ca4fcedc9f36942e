package roundtable.server.deals;

import roundtable.server.mail.Delivery;

/** How somebody is told of a deal that begins to fit what they look for, the loudest first. */
public enum Telling {
    /** In the page, and by mail within moments. */
    AT_ONCE,
    /** In the page, and with the mail of the next morning. */
    DAILY,
    IN_PAGE,
    NEVER;

    Delivery byMail() {
        return switch (this) {
            case AT_ONCE -> Delivery.AT_ONCE;
            case DAILY -> Delivery.DAILY;
            case IN_PAGE, NEVER -> Delivery.NEVER;
        };
    }

    Telling louder(Telling other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
