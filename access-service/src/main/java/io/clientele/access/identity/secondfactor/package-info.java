/** Pages on which a person sets up their second factor and looks after it (ACC-7). */
@NullMarked
package io.clientele.access.identity.secondfactor;

import org.jspecify.annotations.NullMarked;
