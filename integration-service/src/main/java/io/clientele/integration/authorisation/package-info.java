/** One person's sign-in at one provider, shared by all its connections (INT-3a, INT-7, INT-8). */
@NullMarked
package io.clientele.integration.authorisation;

import org.jspecify.annotations.NullMarked;
