package dev.wallboard.api.http;

import dev.wallboard.intake.Accounts;
import dev.wallboard.intake.IntakeDoor;

/** What the routes of accounts need, once everything is read back. */
record Backend(Accounts accounts, IntakeDoor door) {}
