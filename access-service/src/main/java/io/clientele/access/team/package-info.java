/**
 * Teams of a practice: what is granted to one reaches whoever is in it, now and later, as long as
 * the practice's plan has teams (ACC-3).
 */
@NullMarked
package io.clientele.access.team;

import org.jspecify.annotations.NullMarked;
