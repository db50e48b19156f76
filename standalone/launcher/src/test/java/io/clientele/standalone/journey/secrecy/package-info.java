@NullMarked
package io.clientele.standalone.journey.secrecy;

import org.jspecify.annotations.NullMarked;
