/**
 * A ranking learned from who funded what and when (学习排序): investors' histories become features of a pair, boosted trees of at most
 * two questions become log-odds, and exact Shapley values explain them. Knows no store and nothing of the product but its own records;
 * the same code ranks files ({@code ./roundtable match}) and what the product knows.
 */
@NullMarked
package roundtable.search.matching.learned;

import org.jspecify.annotations.NullMarked;
