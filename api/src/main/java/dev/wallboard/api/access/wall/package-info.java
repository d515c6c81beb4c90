/**
 * Wall links: a screen that nobody sits at shows boards, without a login (spec: access, Wall links;
 * docs/dashboard-api.md). A link is good for reading what its boards show, and nothing else.
 */
@NullMarked
package dev.wallboard.api.access.wall;

import org.jspecify.annotations.NullMarked;
