/** The page on which a person sees where they are signed in, and ends what they like. */
@NullMarked
package io.clientele.access.identity.signins;

import org.jspecify.annotations.NullMarked;
