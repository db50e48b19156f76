@NullMarked
package io.clientele.access.onetime;

import org.jspecify.annotations.NullMarked;
