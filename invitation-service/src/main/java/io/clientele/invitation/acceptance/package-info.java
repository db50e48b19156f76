/** Saying yes: from a link to a ticket with which the person joins (INV-4, INV-4a, INV-5). */
@NullMarked
package io.clientele.invitation.acceptance;

import org.jspecify.annotations.NullMarked;
