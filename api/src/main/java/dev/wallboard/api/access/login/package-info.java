/**
 * People: who they are, and that they have logged in (spec: access, User login). {@link
 * dev.wallboard.api.access.login.Logins} is the way in. Users and sessions are in memory, so that a
 * credential is looked at without waiting; every change is on disk before it holds.
 */
@NullMarked
package dev.wallboard.api.access.login;

import org.jspecify.annotations.NullMarked;
