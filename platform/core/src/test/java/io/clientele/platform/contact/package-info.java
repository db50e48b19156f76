@NullMarked
package io.clientele.platform.contact;

import org.jspecify.annotations.NullMarked;
