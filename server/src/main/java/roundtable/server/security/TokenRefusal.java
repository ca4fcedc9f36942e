package roundtable.server.security;

import roundtable.commands.Named;
import roundtable.commands.Refusal;

/** Why a token for programs is not made, or does not open anything. */
public sealed interface TokenRefusal extends Refusal {

    /** It has expired, was revoked or was never made. */
    @Named("token-dead")
    record TokenDead() implements TokenRefusal {}

    /** This token's scopes do not take in what was asked. */
    @Named("token-not-for-this")
    record TokenNotForThis() implements TokenRefusal {}

    @Named("only-officers-and-founders-make-tokens")
    record OnlyOfficersAndFoundersMakeTokens() implements TokenRefusal {}

    @Named("token-name-missing")
    record TokenNameMissing() implements TokenRefusal {}

    @Named("token-without-scopes")
    record TokenWithoutScopes() implements TokenRefusal {}

    @Named("token-days-out-of-range")
    record TokenDaysOutOfRange(int days, int most) implements TokenRefusal {}

    @Named("too-many-tokens")
    record TooManyTokens(int most) implements TokenRefusal {}
}
