package roundtable.projections;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.people.PersonId;

/** Columns as the values they hold. */
public final class Columns {

    private Columns() {}

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column));
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    /** Money out of {@code amount} and {@code currency}; null where it is. */
    public static @Nullable Money money(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return amount == null ? null : Money.of(CurrencyUnit.of(row.getString("currency")), amount);
    }

    public static @Nullable PersonId personOrNull(ResultSet row, String column) throws SQLException {
        UUID found = row.getObject(column, UUID.class);
        return found == null ? null : new PersonId(found);
    }

    public static @Nullable Integer intOrNull(ResultSet row, String column) throws SQLException {
        int found = row.getInt(column);
        return row.wasNull() ? null : found;
    }
}
