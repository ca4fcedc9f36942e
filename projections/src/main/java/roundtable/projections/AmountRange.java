package roundtable.projections;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * From an amount up to and including another, or, {@code outside}, all that is less or more. What is in another currency, and what
 * has no amount, is in neither.
 */
public record AmountRange(String currency, BigDecimal from, BigDecimal to, boolean outside) {

    /** SQL that holds where an amount lies in the range bound under {@code name}, or none is bound. */
    public static String holds(String name, String amount, String currency) {
        return """
                (not cast(:%1$s_given as boolean) or (%3$s = cast(:%1$s_currency as text) and
                    (%2$s between cast(:%1$s_from as numeric) and cast(:%1$s_to as numeric)) <> cast(:%1$s_outside as boolean)))
                """.formatted(name, amount, currency);
    }

    public static StatementSpec bind(StatementSpec statement, String name, @Nullable AmountRange range) {
        return statement
                .param(name + "_given", range != null)
                .param(name + "_outside", range != null && range.outside())
                .param(name + "_currency", range == null ? null : range.currency())
                .param(name + "_from", range == null ? null : range.from())
                .param(name + "_to", range == null ? null : range.to());
    }
}
