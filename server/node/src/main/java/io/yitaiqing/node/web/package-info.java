/**
 * The HTTP edge of a node: turns requests into commands and questions for the halls, and answers into responses.
 *
 * <p>It decides nothing: what a request must look like stands in {@code api/openapi.yaml}, and what the hall says is
 * passed on. Everything runs on the caller's event loop; only reading the contract and scraping metrics do not.
 */
package io.yitaiqing.node.web;
