/** Where it is kept who wants reminders. */
@NullMarked
package io.clientele.invitation.reminder.mongo;

import org.jspecify.annotations.NullMarked;
