/**
 * Connections over HTTP: drafts, the way back from a provider, and what a client is connected to.
 */
@NullMarked
package io.clientele.integration.connection.http;

import org.jspecify.annotations.NullMarked;
