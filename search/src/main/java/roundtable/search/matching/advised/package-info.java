/**
 * What the market advises a firm (市场经验): the trees of {@code learned} grown on what firms did within the product, where there is enough of
 * it, and turned into whole points that a page's ranking adds. Of other firms nothing is asked, one by one or all together: a pair is
 * described by the firm's own past and by what the deal shows every verified firm.
 */
@NullMarked
package roundtable.search.matching.advised;

import org.jspecify.annotations.NullMarked;
