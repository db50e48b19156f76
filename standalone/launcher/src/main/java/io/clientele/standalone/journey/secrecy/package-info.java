/**
 * Nothing that must stay a secret lies where it is kept or told. The door is {@link
 * io.clientele.standalone.journey.secrecy.NothingLies}.
 */
@NullMarked
package io.clientele.standalone.journey.secrecy;

import org.jspecify.annotations.NullMarked;
