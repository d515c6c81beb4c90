/**
 * Where requests come from and which host they were sent to (spec: access, Domain API): hosts the
 * server answers for, proxies it believes, addresses and ranges of them. Pure: nothing is looked up
 * anywhere.
 */
@NullMarked
package dev.wallboard.api.hosts;

import org.jspecify.annotations.NullMarked;
