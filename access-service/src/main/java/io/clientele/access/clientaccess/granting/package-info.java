/** Giving access to clients and taking it away, for one client or for thousands. */
@NullMarked
package io.clientele.access.clientaccess.granting;

import org.jspecify.annotations.NullMarked;
