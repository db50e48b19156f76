/**
 * The second factor of a login (ACC-7): set up, asked for, renewed, removed. The doors: {@link
 * io.clientele.access.secondfactor.SecondStep} for signing in, {@link
 * io.clientele.access.secondfactor.SecondFactors} for everything else.
 */
@NullMarked
package io.clientele.access.secondfactor;

import org.jspecify.annotations.NullMarked;
