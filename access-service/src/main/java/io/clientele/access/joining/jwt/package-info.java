/** Tickets as invitation-service writes them: signed JSON (RFC 7519). */
@NullMarked
package io.clientele.access.joining.jwt;

import org.jspecify.annotations.NullMarked;
