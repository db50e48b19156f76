/** What a password costs whoever guesses it, and the tests that use many. */
package io.clientele.access.login.hashing;
