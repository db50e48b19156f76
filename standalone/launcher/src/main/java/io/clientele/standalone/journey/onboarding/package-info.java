/**
 * One client of each kind and region: added, told apart, and one of them deactivated. The door is
 * {@link io.clientele.standalone.journey.onboarding.EachKindAndRegion}.
 */
@NullMarked
package io.clientele.standalone.journey.onboarding;

import org.jspecify.annotations.NullMarked;
