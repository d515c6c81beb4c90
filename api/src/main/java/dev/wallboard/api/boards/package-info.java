/**
 * What a contact centre's managers make for its walls: boards, thresholds and service-level targets
 * (docs/dashboard-api.md). Knows documents and where they are kept, and nothing of HTTP.
 */
@NullMarked
package dev.wallboard.api.boards;

import org.jspecify.annotations.NullMarked;
