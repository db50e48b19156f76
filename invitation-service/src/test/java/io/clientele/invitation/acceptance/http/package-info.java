/** The edge of saying yes, tested. */
@NullMarked
package io.clientele.invitation.acceptance.http;

import org.jspecify.annotations.NullMarked;
