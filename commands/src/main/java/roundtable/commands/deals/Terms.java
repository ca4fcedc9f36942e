package roundtable.commands.deals;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a round is raised (融资条款). All amounts are in one currency.
 *
 * @param amount how much is wanted
 * @param most how much is taken at most; {@code amount} where nothing more is
 * @param valuation what the company is valued at, or null where that is left open
 * @param basis whether the valuation is before or after the money; null without one
 * @param smallestTicket what an investor must put in at least, or null
 * @param closes the planned closing day, or null
 */
public record Terms(
        Money amount,
        Money most,
        @Nullable Money valuation,
        @Nullable Basis basis,
        Instrument instrument,
        @Nullable Money smallestTicket,
        @Nullable LocalDate closes) {

    /** Of a valuation. */
    public enum Basis {
        /** 投前. */
        PRE_MONEY,
        /** 投后. */
        POST_MONEY
    }

    /** What an investor gets. */
    public enum Instrument {
        /** 股权. */
        EQUITY,
        /** 可转债. */
        CONVERTIBLE_NOTE,
        /** 未来股权简单协议. */
        SAFE
    }
}
