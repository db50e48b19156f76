/** Tests of why a colleague sees a client. */
@NullMarked
package io.clientele.access.clientaccess.explaining;

import org.jspecify.annotations.NullMarked;
