/**
 * Pages on which somebody who is signed in looks after their own login: accounts, sign-ins,
 * password, email, merging (ACC-6, ACC-8a).
 */
@NullMarked
package io.clientele.access.identity.selfservice;

import org.jspecify.annotations.NullMarked;
