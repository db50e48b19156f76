@NullMarked
package io.clientele.access.refresh;

import org.jspecify.annotations.NullMarked;
