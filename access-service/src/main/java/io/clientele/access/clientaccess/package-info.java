/** Who has access to which client: colleagues by grants, and people of the client itself. */
@NullMarked
package io.clientele.access.clientaccess;

import org.jspecify.annotations.NullMarked;
