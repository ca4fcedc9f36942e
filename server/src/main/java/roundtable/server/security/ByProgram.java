package roundtable.server.security;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import roundtable.commands.people.PersonId;

/** A request that a program makes for a person: what that person may, and of it only what the token's scopes take in. */
@SuppressWarnings("serial") // no session keeps it
final class ByProgram extends AbstractAuthenticationToken {

    private final transient PersonId person;
    private final transient Set<Scope> scopes;

    ByProgram(ProgramTokens.Bearer bearer) {
        super(List.of());
        this.person = bearer.person();
        this.scopes = bearer.scopes();
        setAuthenticated(true);
    }

    boolean may(Access.Row row) {
        return row.scope() != null && scopes.contains(row.scope());
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    /** Its text is the person's id, as with a session. */
    @Override
    public Object getPrincipal() {
        return person.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ByProgram that
                && person.equals(that.person)
                && scopes.equals(that.scopes)
                && super.equals(other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(person, scopes);
    }
}
