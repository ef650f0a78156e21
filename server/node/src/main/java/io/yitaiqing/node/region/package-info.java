/** What a regional center sees: one row a hall, totals of the tree of regions, a ranking, and regional alerts. */
package io.yitaiqing.node.region;
