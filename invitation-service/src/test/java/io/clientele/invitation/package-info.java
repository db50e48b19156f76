/** Tests of the whole service, and what the tests of its parts share. */
@NullMarked
package io.clientele.invitation;

import org.jspecify.annotations.NullMarked;
