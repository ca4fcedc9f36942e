package roundtable.commands.deals;

/** To whom a part of a deal is shown. Each sees what the ones before it see. */
public enum Audience {
    PUBLIC,
    /** Any investor whose organisation is verified. */
    VERIFIED,
    /** Firms the company has invited by name. */
    INVITED
}
