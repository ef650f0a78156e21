/**
 * Futures of a hall on primitive arrays, decided by the dispatcher of the live hall.
 *
 * <p>The whole engine answers commands, keeps books and explains each call; a forecast that looks at thousands of
 * futures a second needs only who is called where and when. So a {@link io.yitaiqing.simulator.kernel.Kernel} keeps one
 * ring for each class of visits and shows its heads to {@link io.yitaiqing.dispatch.IndexRule} as a live hall does.
 */
package io.yitaiqing.simulator.kernel;
