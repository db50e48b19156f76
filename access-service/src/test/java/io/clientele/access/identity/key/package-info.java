@NullMarked
package io.clientele.access.identity.key;

import org.jspecify.annotations.NullMarked;
