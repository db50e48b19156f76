/** Who is invited to what, the one week they have to say yes, and what becomes of their yes. */
@NullMarked
package io.clientele.invitation;

import org.jspecify.annotations.NullMarked;
