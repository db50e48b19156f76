@NullMarked
package io.clientele.access.session;

import org.jspecify.annotations.NullMarked;
