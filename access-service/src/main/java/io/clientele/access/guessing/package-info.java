/**
 * Wrong passwords and codes, counted together per login and per address (ACC-9), so that nobody
 * finds one by trying and nobody is locked out by somebody else's trying. The door: {@link
 * io.clientele.access.guessing.Guesses}.
 */
@NullMarked
package io.clientele.access.guessing;

import org.jspecify.annotations.NullMarked;
