/** Tests of giving access to clients and taking it away. */
@NullMarked
package io.clientele.access.clientaccess.granting;

import org.jspecify.annotations.NullMarked;
