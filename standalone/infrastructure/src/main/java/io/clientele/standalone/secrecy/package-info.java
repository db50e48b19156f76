/**
 * Looking for secrets where things are kept, told and logged. The door is {@link
 * io.clientele.standalone.secrecy.SecretSearch}.
 */
@NullMarked
package io.clientele.standalone.secrecy;

import org.jspecify.annotations.NullMarked;
