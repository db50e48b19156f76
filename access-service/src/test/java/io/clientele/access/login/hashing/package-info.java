/** Tests of what a password costs whoever guesses it, and the cheaper hashing of all others. */
@NullMarked
package io.clientele.access.login.hashing;

import org.jspecify.annotations.NullMarked;
