@NullMarked
package dev.wallboard.lab.house.offenders.intake.sources.chat;

import org.jspecify.annotations.NullMarked;
