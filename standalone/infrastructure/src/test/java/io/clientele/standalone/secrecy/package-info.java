/** Tests of looking for secrets. */
@NullMarked
package io.clientele.standalone.secrecy;

import org.jspecify.annotations.NullMarked;
