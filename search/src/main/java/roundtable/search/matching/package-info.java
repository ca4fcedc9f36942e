/**
 * How well a deal fits a mandate (匹配): one model, written as rules, that both ranks in the index and explains on the page. Pure
 * functions on records; knows no store.
 */
@NullMarked
package roundtable.search.matching;

import org.jspecify.annotations.NullMarked;
