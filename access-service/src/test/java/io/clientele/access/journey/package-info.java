@NullMarked
package io.clientele.access.journey;

import org.jspecify.annotations.NullMarked;
