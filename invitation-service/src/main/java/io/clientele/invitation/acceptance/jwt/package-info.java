/** Tickets as signed tokens. */
@NullMarked
package io.clientele.invitation.acceptance.jwt;

import org.jspecify.annotations.NullMarked;
