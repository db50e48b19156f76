/** Tests of the rules of looking emails up. */
@NullMarked
package io.clientele.access.lookup;

import org.jspecify.annotations.NullMarked;
