/**
 * Deals (融资项目): a company's listed round, its terms and its closing, investors' mandates, and introductions by consent of both sides.
 *
 * <p>Owns every {@code deal-*}, {@code round-*}, {@code mandate-*} and {@code introduction-*} event. What a deal shows to whom is decided here;
 * how it is found is the search's business.
 */
@NullMarked
package roundtable.commands.deals;

import org.jspecify.annotations.NullMarked;
