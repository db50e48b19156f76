/**
 * People who are invited and join: a client's own person, and a colleague. The doors are {@link
 * io.clientele.standalone.journey.invitation.BusinessAdminJoins} and {@link
 * io.clientele.standalone.journey.invitation.ColleagueJoins}.
 */
@NullMarked
package io.clientele.standalone.journey.invitation;

import org.jspecify.annotations.NullMarked;
