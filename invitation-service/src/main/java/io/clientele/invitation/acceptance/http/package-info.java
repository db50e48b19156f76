/** The page behind a link, and the same for machines. */
@NullMarked
package io.clientele.invitation.acceptance.http;

import org.jspecify.annotations.NullMarked;
