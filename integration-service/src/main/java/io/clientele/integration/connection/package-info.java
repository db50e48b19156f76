/**
 * The link between a client and one organisation: drafted, signed in for, chosen, attached,
 * expired.
 */
@NullMarked
package io.clientele.integration.connection;

import org.jspecify.annotations.NullMarked;
