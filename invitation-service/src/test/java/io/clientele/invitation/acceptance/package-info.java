/** Saying yes, tested without the service around it. */
@NullMarked
package io.clientele.invitation.acceptance;

import org.jspecify.annotations.NullMarked;
