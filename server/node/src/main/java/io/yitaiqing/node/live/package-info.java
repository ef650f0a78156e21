/**
 * The live protocol: documents of flat rows at a position, and readers that get one merged delta for all they missed.
 *
 * <p>This package merges documents and knows no hall. Everything in it runs on one event loop context; nothing is
 * locked and nothing may be called from another thread.
 */
package io.yitaiqing.node.live;
