/** How old the rows of a large region are when a reader gets them, and what a node spends on it. */
package io.yitaiqing.node.region.bench;
